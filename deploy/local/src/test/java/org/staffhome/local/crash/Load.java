package org.staffhome.local.crash;

import java.util.Random;

/** Work on one service that goes on while services are killed, and remembers what was acknowledged. */
interface Load {

    /** One piece of work of one caller; it ends when everything it asked for is answered. */
    void act(int caller, Random random);

    /** How many writes were acknowledged so far. */
    long acknowledged();

    /** Whether what is stored is what was acknowledged, whole and once; called when no caller works any more. */
    void verify();
}
