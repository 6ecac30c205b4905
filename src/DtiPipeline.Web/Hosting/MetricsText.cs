using System.Globalization;
using System.Text;
using DtiPipeline.Pipeline.Observing;

namespace DtiPipeline.Web.Hosting;

/// <summary>The ledger's figures as Prometheus reads them.</summary>
internal static class MetricsText
{
    public static string Of(IEnumerable<Reading> readings)
    {
        var text = new StringBuilder();
        foreach (var reading in readings)
        {
            text.Append(CultureInfo.InvariantCulture, $"# HELP {reading.Name} {reading.Help}\n# TYPE {reading.Name} gauge\n");
            foreach (var sample in reading.Samples)
                text.Append(CultureInfo.InvariantCulture, $"{reading.Name}{(sample.Labels.IsEmpty ? "" : $"{{{string.Join(',', sample.Labels.Select(Label))}}}")} {sample.Value:R}\n");
        }
        return text.ToString();
    }

    private static string Label((string Name, string Value) label) =>
        $"{label.Name}=\"{label.Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
