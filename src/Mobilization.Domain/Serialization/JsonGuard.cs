using System.Text.Json;

namespace Mobilization.Domain.Serialization;

/// <summary>Turns whatever reading throws into a <see cref="JsonException"/> with the full path.</summary>
/// <remarks>
/// A converter that reads with a contract of its own sees paths relative to its value. Below the root it hands the relative
/// path up in an inner exception, for the serializer fills in the outer path; whoever catches that joins both.
/// </remarks>
internal static class JsonGuard
{
    public static bool IsBadJson(Exception exception) =>
        exception
            is JsonException
                or ArgumentException
                or NotSupportedException
                or FormatException
                or InvalidOperationException
                or OverflowException;

    /// <summary>The exception to throw instead.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="isRoot">Whether the value is the whole text, so that paths are full ones.</param>
    /// <param name="start">The reader as it was before reading, on the first token of the value; asked at the root alone.</param>
    /// <param name="within">The path of what was being read, from the value.</param>
    public static JsonException At(Exception exception, bool isRoot, in Utf8JsonReader start, string within = "$")
    {
        (string message, string path) = Join(exception);
        path = within + path[1..];
        if (!isRoot)
        {
            return new JsonException(message, new JsonException(message, path, null, null));
        }
        (long? line, long? column) = (null, null);
        if (IsSyntaxError(exception) && JsonSyntax.FirstError(start) is { } error)
        {
            (path, line, column) = (error.Path, error.Line, error.Byte);
        }
        string place = line is null ? "" : $" | LineNumber: {line} | BytePositionInLine: {column}";
        return new JsonException($"{message} Path: {path}{place}.", path, line, column);
    }

    /// <summary>What is wrong with one element of a list that has been read whole: the serializer would name the place after its end.</summary>
    public static JsonException AtElement(string message, int index) =>
        new(message, new JsonException(message, $"[{index}]", null, null));

    private static (string Message, string Path) Join(Exception exception)
    {
        if (exception is not JsonException json)
        {
            return (exception.Message, "$");
        }
        string path = json.Path ?? "$";
        // The serializer appends "Path: … | LineNumber: …" to the messages it completes.
        int tail = json.Message.IndexOf(" Path: $", StringComparison.Ordinal);
        string message = tail < 0 ? json.Message : json.Message[..tail];
        return json.InnerException is not JsonException { Path: { } below } inner ? (message, path)
            : below[0] == '[' ? (inner.Message, path[..path.LastIndexOf('[')] + below)
            : (inner.Message, path + below[1..]);
    }

    /// <summary>Whether the reader gave up: its exception has a line and no path; the serializer wraps it.</summary>
    private static bool IsSyntaxError(Exception exception) =>
        exception
            is JsonException { Path: null, LineNumber: not null }
                or JsonException { InnerException: JsonException { Path: null, LineNumber: not null } };
}
