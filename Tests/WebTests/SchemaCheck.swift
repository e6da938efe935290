import Domain
import Foundation

@testable import Web

// Holds an answer against the shape that the OpenAPI document promises.

extension Schema {
    /// What is not as promised, by its place; nothing when all is.
    func faults(_ value: JSON, at place: String = "$") -> [String] {
        switch (self, value) {
        case (.text(let format, let longest), .text(let text)):
            let fits = Self.fits(text, format) && text.count <= longest ?? .max
            return fits ? [] : ["\(place): “\(text)” is no \(format ?? "text")"]
        case (.integer, .integer), (.flag, .flag): return []
        case (.choice(let names), .text(let text)): return names.contains(text) ? [] : ["\(place): “\(text)”"]
        case (.list(let item), .list(let items)):
            return items.enumerated().flatMap { item.faults($0.element, at: "\(place)[\($0.offset)]") }
        case (.object(let properties), .object(let members)): return Self.faults(properties, members, at: place)
        case (.table(let schema), .object(let members)):
            return members.flatMap { schema.faults($0.value, at: "\(place).\($0.name)") }
        case (.nullable, .null): return []
        case (.nullable(let schema), _): return schema.faults(value, at: place)
        case (.named(let name), _):
            guard let schema = Schemas.named.first(where: { $0.name == name })?.schema else { return ["no \(name)"] }
            return schema.faults(value, at: place)
        case (.either(let schemas), _):
            return schemas.contains { $0.faults(value).isEmpty } ? [] : ["\(place): none of several"]
        default: return ["\(place): \(value.printed) is no \(self)"]
        }
    }

    private static func faults(_ properties: [Property], _ members: [JSON.Member], at place: String) -> [String] {
        let missing = properties.filter { property in
            property.isRequired && !members.contains { $0.name == property.name }
        }
        return missing.map { "\(place).\($0.name) is missing" }
            + members.flatMap { member -> [String] in
                guard let property = properties.first(where: { $0.name == member.name }) else {
                    return ["\(place).\(member.name) is not promised"]
                }
                return property.schema.faults(member.value, at: "\(place).\(member.name)")
            }
    }

    private static func fits(_ text: String, _ format: String?) -> Bool {
        switch format {
        case "id": ID<Person>(text) != nil
        case "date-time": Instant(text) != nil
        case "date": Day(text) != nil
        case "due": DueWish(text) != nil
        default: true
        }
    }
}
