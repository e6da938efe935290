import Domain
import Hummingbird
import NIOCore
import Office

// "Signed in" is a type: a handler that takes `SignedIn` cannot run for anybody who is not, and a desk is only got at the
// reception.

/// A request of somebody, who may have signed in or not.
struct Visit: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The connection.
    let channel: any Channel
    var caller = Caller(address: "", isSecure: false, isLocal: false)
    /// Who signed in, and with which token; set by the guard of the group.
    var entrance: Entrance?
    /// What the form says, where the request is one.
    var form: Fields?

    /// What a token opens.
    struct Entrance: Sendable {
        let desk: Desk
        let token: String
        /// The event after which to listen for what this request's answer does not show yet: taken before anything is
        /// read.
        let heard: Int64?

        init(desk: Desk, token: String) {
            self.desk = desk
            self.token = token
            heard = desk.office.hub.told
        }
    }

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }
}

/// A request of somebody who has signed in.
struct SignedIn: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel
    let caller: Caller
    let entrance: Visit.Entrance
    /// What the form says, where the request is one.
    var form: Fields?

    /// - Throws: `signInRequired`.
    init(context: Visit) throws {
        guard let entrance = context.entrance else { throw Refusal(.signInRequired) }
        coreContext = context.coreContext
        channel = context.channel
        caller = context.caller
        self.entrance = entrance
        form = context.form
    }

    var desk: Desk { entrance.desk }
    /// The token of the session.
    var token: String { entrance.token }

    /// The id in the path; what is none names nothing.
    func id<Subject>(_ name: String = "id") throws(Refusal) -> ID<Subject> {
        guard let text = parameters.get(name), let id = ID<Subject>(text) else { throw Refusal(.notFound) }
        return id
    }
}
