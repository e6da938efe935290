import Domain
import Hummingbird
import Office

// The pages, as the router knows them: they are registered in one place, and failures of theirs are shown by them.

/// What the pages add to the server.
struct Pages: Sendable {
    /// Adds the routes that anybody may ask for; their forms come checked for their origin.
    var open: @Sendable (RouterGroup<Visit>) -> Void
    /// Adds the routes of somebody who has signed in; their forms come checked for their token too.
    var signedIn: @Sendable (RouterGroup<SignedIn>) -> Void
    /// Shows what was not done. `signInRequired` may lead to the page for signing in.
    var failure: @Sendable (Failure, Request, Tongue, Visit.Entrance?) async throws -> Response

    /// No pages: failures are answered as the API does.
    static let none = Pages(open: { _ in }, signedIn: { _ in }, failure: { failure, _, _, _ in failure.problem })
}
