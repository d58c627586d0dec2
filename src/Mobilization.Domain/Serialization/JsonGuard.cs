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

    public static JsonException At(Exception exception, bool isRoot)
    {
        (string message, string path) = Join(exception);
        return isRoot
            ? new JsonException($"{message} Path: {path}.", path, null, null)
            : new JsonException(message, new JsonException(message, path, null, null));
    }

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
        return json.InnerException is JsonException { Path: { } below } inner
            ? (inner.Message, path + below[1..])
            : (message, path);
    }
}
