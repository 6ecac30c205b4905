using System.Security.Cryptography;
using System.Text.Json;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Selection;

/// <summary>Reads what an answer says about itself in one pass, going only into the objects on the way to a wanted path. The whole text is checked to be JSON.</summary>
internal static class JsonPageReader
{
    /// <exception cref="DeliveryFault">The answer is no JSON, or has no array where the records belong (unless its status says that it failed).</exception>
    public static PageSummary Read(ReadOnlyMemory<byte> json, JsonDecoding decoding, PagePaths paths, DataPlace place)
    {
        var scan = new JsonPageScan(decoding, paths);
        try
        {
            var reader = new Utf8JsonReader(json.Span);
            reader.Read();
            scan.Value(ref reader, "");
            while (reader.Read())
            {
                // Anything after the document's end is an error that the reader itself raises.
            }
        }
        catch (Exception fault) when (BrokenJson.Is(fault))
        {
            throw BrokenJson.At(place, fault);
        }
        var isFailed = decoding.StatusPath is not null && !decoding.StatusOk.Contains(scan.Status ?? "");
        if (scan.Records is null && !isFailed)
            throw new DeliveryFault(Finding.From(place, DecodingCodes.RecordsMissing, ("path", decoding.Records.Length == 0 ? "(document)" : decoding.Records),
                ("found", scan.Properties.Count == 0 ? null : string.Join(", ", scan.Properties.Select(name => $"`{name}`")))));
        return new PageSummary
        {
            Records = scan.Records ?? 0,
            RecordsHash = Convert.ToHexStringLower(SHA256.HashData(json.Span[scan.RecordsAt])),
            Next = scan.Next,
            HasNext = scan.HasNext,
            Total = scan.Total,
            Status = scan.Status,
        };
    }
}
