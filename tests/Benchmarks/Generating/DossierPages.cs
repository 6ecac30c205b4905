using System.Text.Json;

namespace DtiPipeline.Benchmarks.Generating;

/// <summary>Dossiers as the pages of a JSON API, made once and kept as bytes: what is measured is who reads them.</summary>
internal static class DossierPages
{
    public static IReadOnlyList<byte[]> Of(IEnumerable<string[]> rows, int total, int size) => [.. rows.Chunk(size).Select(page => Page(page, total))];

    private static byte[] Page(string[][] rows, int total)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("total", total);
            json.WriteStartArray("data");
            foreach (var row in rows)
                Record(json, row);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private static void Record(Utf8JsonWriter json, string[] row)
    {
        json.WriteStartObject();
        foreach (var (column, name) in DossierColumns.Names.Index())
        {
            json.WritePropertyName(name);
            if (row[column].Length == 0)
                json.WriteNullValue();
            else if (DossierColumns.IsNumber(column) || DossierColumns.IsFlag(column))
                json.WriteRawValue(row[column]);
            else
                json.WriteStringValue(row[column]);
        }
        json.WriteEndObject();
    }
}
