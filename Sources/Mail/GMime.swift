// The one place that knows how GMime's objects live: made, read and given up within one synchronous call, so that
// nothing of it crosses to another task. GMime itself is set up once, whoever comes first.

import CGMime

/// What is set up once and then only read.
enum GMime {
    /// What GMime makes of sloppy headers. Headers with bare bytes beyond ASCII are UTF-8 or, in the mail of Polish
    /// offices, windows-1250; its letters also cover German and most of French.
    nonisolated(unsafe) static let options: OpaquePointer? = {
        g_mime_init()
        let options = g_mime_parser_options_new()
        var charsets = [strdup("utf-8"), strdup(Charset.fallback), nil]
        defer { charsets.forEach { free($0) } }
        charsets.withUnsafeMutableBufferPointer { names in
            names.withMemoryRebound(to: UnsafePointer<CChar>?.self) {
                g_mime_parser_options_set_fallback_charsets(options, $0.baseAddress)
            }
        }
        return options
    }()

    /// The object as one of another class, nil where it is not one.
    static func cast<From, To>(
        _ object: UnsafeMutablePointer<From>, to type: GType, _: To.Type
    ) -> UnsafeMutablePointer<To>? {
        let instance = UnsafeMutableRawPointer(object).assumingMemoryBound(to: GTypeInstance.self)
        guard g_type_check_instance_is_a(instance, type) != 0 else { return nil }
        return UnsafeMutableRawPointer(object).assumingMemoryBound(to: To.self)
    }

    /// A borrowed C string as a value, nil for NULL.
    static func string(_ borrowed: UnsafePointer<CChar>?) -> String? {
        borrowed.map { String(cString: $0) }
    }
}

/// A message as GMime has taken it apart, given up with this value.
struct ParsedMail: ~Copyable {
    /// The message; valid as long as this value.
    let message: UnsafeMutablePointer<GMimeMessage>

    /// Takes the bytes of one message apart.
    init?(_ bytes: [UInt8]) {
        let options = GMime.options
        let stream = bytes.withUnsafeBytes {
            g_mime_stream_mem_new_with_buffer($0.assumingMemoryBound(to: CChar.self).baseAddress, $0.count)
        }
        guard let stream else { return nil }
        defer { g_object_unref(stream) }
        guard let parser = g_mime_parser_new_with_stream(stream) else { return nil }
        defer { g_object_unref(parser) }
        guard let message = g_mime_parser_construct_message(parser, options) else { return nil }
        self.message = message
    }

    deinit { g_object_unref(message) }

    /// The message as an object with headers.
    var object: UnsafeMutablePointer<GMimeObject> {
        UnsafeMutableRawPointer(message).assumingMemoryBound(to: GMimeObject.self)
    }
}
