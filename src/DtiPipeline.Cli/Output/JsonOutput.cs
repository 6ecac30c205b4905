using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace DtiPipeline.Cli.Output;

/// <summary>The one way JSON is printed: camelCase keys, Vietnamese letters as they are, one document.</summary>
public static class JsonOutput
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        NumberHandling = JsonNumberHandling.Strict,
    };

    public static void Print(TextWriter output, object document) => output.WriteLine(JsonSerializer.Serialize(document, Options));
}
