import Domain
import Hummingbird
import Office

// What handlers of the API have in common.

extension SignedIn {
    /// The request's JSON object, of at most a megabyte: more is no message, but a file.
    func body(_ request: Request) async throws -> Body { try await Body.read(request, limit: 1 << 20) }
}

extension Response {
    /// Something that now exists.
    static func created(_ value: any Encodable) throws -> Response { try .json(value, status: .created) }
}
