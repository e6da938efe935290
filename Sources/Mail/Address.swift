/// A correspondent as a message names them.
package struct Address: Sendable, Hashable {
    /// The name beside the address, decoded; nil where there is none.
    package let name: String?
    /// The address as it was written (`Anna.Lis@example.com`), empty where a message gives only a name. Compare it
    /// without regard to case.
    package let address: String

    /// An address and the name beside it.
    package init(name: String?, address: String) {
        self.name = name
        self.address = address
    }
}
