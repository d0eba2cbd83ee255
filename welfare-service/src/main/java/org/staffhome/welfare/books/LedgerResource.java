package org.staffhome.welfare.books;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.RequiresPermission;
import org.staffhome.welfare.fund.FundSource;
import org.staffhome.welfare.fund.OpenAccount;
import org.staffhome.welfare.fund.OpenAccountRequest;
import org.staffhome.welfare.fund.PostReceipt;
import org.staffhome.welfare.fund.PostReceiptRequest;
import org.staffhome.welfare.fund.ReverseEntry;
import org.staffhome.welfare.fund.ReverseEntryRequest;

/** The ledger over HTTP. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger", description = "Welfare money, double entry and append only (帮扶资金总账)")
class LedgerResource {

    private final PostReceipt postReceipt;
    private final OpenAccount openAccount;
    private final ReverseEntry reverseEntry;
    private final LedgerQueries queries;
    private final TraceQueries traces;

    LedgerResource(
            PostReceipt postReceipt,
            OpenAccount openAccount,
            ReverseEntry reverseEntry,
            LedgerQueries queries,
            TraceQueries traces) {
        this.postReceipt = postReceipt;
        this.openAccount = openAccount;
        this.reverseEntry = reverseEntry;
        this.queries = queries;
        this.traces = traces;
    }

    @POST
    @Path("receipts")
    @Idempotent
    @RequiresPermission("ledger.receipt")
    @Operation(
            operationId = "postReceipt",
            summary = "Book money that came in (登记收入)",
            description =
                    "Opens the fund of organisation, source and earmark when it is not open yet, and posts the"
                            + " receipt. One document number of an organisation is booked once: repeating it gives the same entry.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EntryView.class)))
    public Response receipt(@NotNull @Valid PostReceiptRequest request) {
        return created(postReceipt.post(request));
    }

    @POST
    @Path("accounts")
    @Idempotent
    @RequiresPermission("ledger.account.open")
    @Operation(
            operationId = "openAccount",
            summary = "Open a fund (开立资金账户)",
            description = "Opens the four accounts of an organisation, a source and an earmark with nothing in them.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Response open(@NotNull @Valid OpenAccountRequest request) {
        AccountView account = queries.account(openAccount.open(request));
        return Response.created(URI.create("accounts/" + account.id()))
                .entity(account)
                .build();
    }

    @GET
    @Path("accounts")
    @RequiresPermission("ledger.read")
    @Operation(
            operationId = "listAccounts",
            summary = "List accounts (账户列表)",
            description = "Accounts of the caller's organisations in the order in which they were opened.")
    public Page<AccountView> accounts(
            @Parameter(description = "Only this organisation") @QueryParam("organizationId") UUID organizationId,
            @Parameter(description = "Only this source") @QueryParam("source") FundSource source,
            @Parameter(description = "Also COMMITTED, RECEIVED and SPENT")
                    @QueryParam("technical")
                    @DefaultValue("false")
                    boolean technical,
            @BeanParam PageRequest page) {
        return queries.accounts(organizationId, source, technical, page.limit(), page.cursor());
    }

    @GET
    @Path("accounts/{id}")
    @RequiresPermission("ledger.read")
    @Operation(
            operationId = "getAccount",
            summary = "Get an account (账户)",
            description = "The account with the sums of its fund.")
    public AccountView account(@PathParam("id") UUID id) {
        return queries.account(id);
    }

    @GET
    @Path("accounts/{id}/statement")
    @RequiresPermission("ledger.read")
    @Operation(
            operationId = "getAccountStatement",
            summary = "Statement of an account (明细账)",
            description = "Its lines in the order in which they were posted, each with the balance after it.")
    public Page<StatementLineView> statement(
            @PathParam("id") UUID id,
            @Parameter(description = "First day of posting") @QueryParam("from") LocalDate from,
            @Parameter(description = "Last day of posting") @QueryParam("until") LocalDate until,
            @BeanParam PageRequest page) {
        return queries.statement(id, from, until, page.limit(), page.cursor());
    }

    @GET
    @Path("entries/{id}")
    @RequiresPermission("ledger.read")
    @Operation(
            operationId = "getEntry",
            summary = "Get an entry (记账凭证)",
            description = "A posted entry with its lines, and the entry that reverses it where there is one.")
    public EntryView entry(@PathParam("id") UUID id) {
        return queries.entry(id);
    }

    @GET
    @Path("entries/{id}/trace")
    @RequiresPermission("ledger.read")
    @Operation(
            operationId = "traceEntry",
            summary = "Trace a payment to its receipts, or a receipt to its payments (资金追溯)",
            description = "First in, first out within the fund: the k-th fen paid is the k-th fen received; reversed"
                    + " entries are left out.")
    public TraceView trace(@PathParam("id") UUID id) {
        return traces.trace(id);
    }

    @POST
    @Path("entries/{id}/reversal")
    @Idempotent
    @RequiresPermission("ledger.reverse")
    @Operation(
            operationId = "reverseEntry",
            summary = "Reverse a receipt or a payment (冲正)",
            description =
                    "Posts the mirror of the entry, once. A reversed payment makes its money a commitment again and"
                            + " its application APPROVED. Commitments are not reversed: reject or withdraw the application.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EntryView.class)))
    public Response reverse(@PathParam("id") UUID id, @NotNull @Valid ReverseEntryRequest request) {
        return created(reverseEntry.reverse(id, request.reason()));
    }

    @GET
    @Path("trial-balance")
    @RequiresPermission("ledger.read")
    @Operation(
            operationId = "getTrialBalance",
            summary = "Trial balance (试算平衡)",
            description = "All funds of the caller's scope, their sum with the counter-accounts, which is zero, and the"
                    + " number of accounts whose balance differs from their lines, which is zero too.")
    public TrialBalanceView trialBalance(
            @Parameter(description = "Only this organisation") @QueryParam("organizationId") UUID organizationId) {
        return queries.trialBalance(organizationId);
    }

    private Response created(UUID entryId) {
        return Response.created(URI.create("entries/" + entryId))
                .entity(queries.entry(entryId))
                .build();
    }
}
