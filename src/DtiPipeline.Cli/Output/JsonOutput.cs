using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DtiPipeline.Cli.Output;

/// <summary>The one way JSON is printed: camelCase keys, Vietnamese letters as they are, one document.</summary>
public static class JsonOutput
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // The document goes to a program or a file, never into a page: quotes and signs need no \u00xx.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
    };

    public static void Print(TextWriter output, object document) => output.WriteLine(JsonSerializer.Serialize(document, Options));
}
