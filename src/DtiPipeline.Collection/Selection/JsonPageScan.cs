using System.Globalization;
using System.Text;
using System.Text.Json;
using DtiPipeline.Core.Definitions.Connectors.Decoding;

namespace DtiPipeline.Collection.Selection;

/// <summary>One walk over an answer.</summary>
internal sealed class JsonPageScan(JsonDecoding decoding, PagePaths paths)
{
    private const int MostProperties = 20;

    public int? Records { get; private set; }

    /// <summary>Where the records' array stands, in bytes.</summary>
    public Range RecordsAt { get; private set; }

    public string? Next { get; private set; }

    public bool HasNext { get; private set; }

    public long? Total { get; private set; }

    public string? Status { get; private set; }

    /// <summary>The outermost properties, for the finding.</summary>
    public List<string> Properties { get; } = [];

    /// <summary>Looks at the value at a path; leaves the reader on its last token.</summary>
    public void Value(ref Utf8JsonReader reader, string path)
    {
        if (path == decoding.Records && reader.TokenType == JsonTokenType.StartArray)
        {
            var start = (int)reader.TokenStartIndex;
            Records = Count(ref reader);
            RecordsAt = start..(int)reader.BytesConsumed;
            return;
        }
        if (path == decoding.StatusPath)
            Status = Scalar(ref reader);
        if (path == paths.Next)
        {
            HasNext = true;
            Next = Scalar(ref reader);
        }
        if (path == paths.Total && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var total))
            Total = total;
        if (reader.TokenType == JsonTokenType.StartObject && (path.Length == 0 || LeadsOn(path)))
            Object(ref reader, path);
        else
            reader.Skip();
    }

    private void Object(ref Utf8JsonReader reader, string path)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (path.Length == 0 && Properties.Count < MostProperties)
                Properties.Add(name);
            reader.Read();
            Value(ref reader, path.Length == 0 ? name : $"{path}.{name}");
        }
    }

    private bool LeadsOn(string path) => Leads(path, decoding.Records) || Leads(path, decoding.StatusPath) || Leads(path, paths.Next) || Leads(path, paths.Total);

    private static bool Leads(string path, string? wanted) =>
        wanted is not null && wanted.Length > path.Length && wanted[path.Length] == '.' && wanted.StartsWith(path, StringComparison.Ordinal);

    private static int Count(ref Utf8JsonReader reader)
    {
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            count++;
            reader.Skip();
        }
        return count;
    }

    private static string? Scalar(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString() is { Length: > 0 } text ? text : null,
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.True or JsonTokenType.False => reader.GetBoolean().ToString(CultureInfo.InvariantCulture).ToLowerInvariant(),
        _ => null,
    };
}
