using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DtiPipeline.Cli.Output;

/// <summary>The one way JSON is printed: camelCase keys, Vietnamese letters and signs as they are (it goes to files and pipes, never into a page), one document.</summary>
public static class JsonOutput
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
    };

    public static void Print(TextWriter output, object document) => output.WriteLine(JsonSerializer.Serialize(document, Options));
}
