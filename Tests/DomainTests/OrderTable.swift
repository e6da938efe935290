import Domain

// Who may do what in which state: one table for each state, a line for each command, a column for each person. "yes", or
// the code of the refusal. The offeree has an open offer where there can be one; elsewhere it was taken back.

extension Order.State {
    /// What each person is told who gives each command in this state.
    var table: String {
        switch self {
        case .offered:
            """
                      holder            orderer        offeree       superior       stranger       clock
            offer     offer-open        not-holder     not-holder    not-holder     not-holder     not-holder
            accept    already-answered  not-addressee  yes           not-addressee  not-addressee  not-addressee
            unaccept  offer-open        not-holder     not-holder    not-holder     not-holder     not-holder
            reject    already-answered  not-addressee  yes           not-addressee  not-addressee  not-addressee
            recall    yes               not-offerer    not-offerer   not-offerer    not-offerer    not-offerer
            expire    not-allowed       not-allowed    not-allowed   not-allowed    not-allowed    yes
            complete  offer-open        not-holder     not-holder    not-holder     not-holder     not-holder
            approve   not-orderer       order-open     not-orderer   not-orderer    not-orderer    not-orderer
            return    not-orderer       order-open     not-orderer   not-orderer    not-orderer    not-orderer
            reopen    not-orderer       order-open     not-orderer   not-orderer    not-orderer    not-orderer
            cancel    not-orderer       yes            not-orderer   not-orderer    not-orderer    not-orderer
            seize     not-superior      not-superior   not-superior  yes            not-superior   not-superior
            due       yes               yes            not-orderer   not-orderer    not-orderer    not-orderer
            instruct  not-orderer       yes            not-orderer   not-orderer    not-orderer    not-orderer
            """
        case .held:
            """
                      holder            orderer       offeree       superior     stranger      clock
            offer     yes               not-holder    not-holder    not-holder   not-holder    not-holder
            accept    already-answered  no-offer      offer-closed  no-offer     no-offer      no-offer
            unaccept  too-late          not-holder    not-holder    not-holder   not-holder    not-holder
            reject    already-answered  no-offer      offer-closed  no-offer     no-offer      no-offer
            recall    offer-closed      no-offer      no-offer      no-offer     no-offer      no-offer
            expire    not-allowed       not-allowed   not-allowed   not-allowed  not-allowed   no-offer
            complete  yes               not-holder    not-holder    not-holder   not-holder    not-holder
            approve   not-orderer       order-open    not-orderer   not-orderer  not-orderer   not-orderer
            return    not-orderer       order-open    not-orderer   not-orderer  not-orderer   not-orderer
            reopen    not-orderer       order-open    not-orderer   not-orderer  not-orderer   not-orderer
            cancel    not-orderer       yes           not-orderer   not-orderer  not-orderer   not-orderer
            seize     not-superior      not-superior  not-superior  yes          not-superior  not-superior
            due       yes               yes           not-orderer   not-orderer  not-orderer   not-orderer
            instruct  not-orderer       yes           not-orderer   not-orderer  not-orderer   not-orderer
            """
        case .completed:
            """
                      holder            orderer       offeree       superior      stranger      clock
            offer     order-closed      order-closed  order-closed  order-closed  order-closed  order-closed
            accept    already-answered  order-closed  offer-closed  order-closed  order-closed  order-closed
            unaccept  order-closed      order-closed  order-closed  order-closed  order-closed  order-closed
            reject    already-answered  order-closed  offer-closed  order-closed  order-closed  order-closed
            recall    offer-closed      no-offer      no-offer      no-offer      no-offer      no-offer
            expire    not-allowed       not-allowed   not-allowed   not-allowed   not-allowed   no-offer
            complete  order-closed      order-closed  order-closed  order-closed  order-closed  order-closed
            approve   not-orderer       yes           not-orderer   not-orderer   not-orderer   not-orderer
            return    not-orderer       yes           not-orderer   not-orderer   not-orderer   not-orderer
            reopen    not-orderer       yes           not-orderer   not-orderer   not-orderer   not-orderer
            cancel    not-orderer       order-closed  not-orderer   not-orderer   not-orderer   not-orderer
            seize     not-superior      not-superior  not-superior  order-closed  not-superior  not-superior
            due       order-closed      order-closed  order-closed  order-closed  order-closed  order-closed
            instruct  not-orderer       order-closed  not-orderer   not-orderer   not-orderer   not-orderer
            """
        case .approved:
            """
                      holder            orderer       offeree       superior      stranger      clock
            offer     order-closed      order-closed  order-closed  order-closed  order-closed  order-closed
            accept    already-answered  order-closed  offer-closed  order-closed  order-closed  order-closed
            unaccept  order-closed      order-closed  order-closed  order-closed  order-closed  order-closed
            reject    already-answered  order-closed  offer-closed  order-closed  order-closed  order-closed
            recall    offer-closed      no-offer      no-offer      no-offer      no-offer      no-offer
            expire    not-allowed       not-allowed   not-allowed   not-allowed   not-allowed   no-offer
            complete  order-closed      order-closed  order-closed  order-closed  order-closed  order-closed
            approve   not-orderer       order-closed  not-orderer   not-orderer   not-orderer   not-orderer
            return    not-orderer       order-closed  not-orderer   not-orderer   not-orderer   not-orderer
            reopen    not-orderer       yes           not-orderer   not-orderer   not-orderer   not-orderer
            cancel    not-orderer       order-closed  not-orderer   not-orderer   not-orderer   not-orderer
            seize     not-superior      not-superior  not-superior  order-closed  not-superior  not-superior
            due       order-closed      order-closed  order-closed  order-closed  order-closed  order-closed
            instruct  not-orderer       order-closed  not-orderer   not-orderer   not-orderer   not-orderer
            """
        case .cancelled:
            """
                      holder            orderer       offeree       superior      stranger      clock
            offer     order-closed      order-closed  order-closed  order-closed  order-closed  order-closed
            accept    already-answered  order-closed  offer-closed  order-closed  order-closed  order-closed
            unaccept  order-closed      order-closed  order-closed  order-closed  order-closed  order-closed
            reject    already-answered  order-closed  offer-closed  order-closed  order-closed  order-closed
            recall    offer-closed      no-offer      no-offer      no-offer      no-offer      no-offer
            expire    not-allowed       not-allowed   not-allowed   not-allowed   not-allowed   no-offer
            complete  order-closed      order-closed  order-closed  order-closed  order-closed  order-closed
            approve   not-orderer       order-closed  not-orderer   not-orderer   not-orderer   not-orderer
            return    not-orderer       order-closed  not-orderer   not-orderer   not-orderer   not-orderer
            reopen    not-orderer       order-closed  not-orderer   not-orderer   not-orderer   not-orderer
            cancel    not-orderer       order-closed  not-orderer   not-orderer   not-orderer   not-orderer
            seize     not-superior      not-superior  not-superior  order-closed  not-superior  not-superior
            due       order-closed      order-closed  order-closed  order-closed  order-closed  order-closed
            instruct  not-orderer       order-closed  not-orderer   not-orderer   not-orderer   not-orderer
            """
        }
    }
}
