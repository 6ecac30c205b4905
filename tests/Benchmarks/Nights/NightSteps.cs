using System.Globalization;
using System.Text.Json;
using DtiPipeline.Benchmarks.Measuring;

namespace DtiPipeline.Benchmarks.Nights;

/// <summary>How long each step of a night took by the run's own account, in seconds; the rest is starting, reading definitions, and what runs outside steps.</summary>
internal sealed record NightSteps(double Collect, double Map, double Score, double Rest)
{
    public static NightSteps Of(Measurement night)
    {
        using var summary = JsonDocument.Parse(night.Output);
        var steps = summary.RootElement.GetProperty("steps").EnumerateArray()
            .ToLookup(step => step.GetProperty("step").GetString(), step => step.GetProperty("seconds").GetDouble());
        double Sum(string name) => steps[name].Sum();
        var (collect, map, score) = (Sum("collect"), Sum("map"), Sum("score"));
        return new NightSteps(collect, map, score, night.Seconds - collect - map - score);
    }

    public override string ToString()
    {
        var whole = Collect + Map + Score + Rest;
        return string.Join(", ", new (string Name, double Seconds)[] { ("collect", Collect), ("map", Map), ("score", Score), ("the rest", Rest) }
            .Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Name} {step.Seconds:0.00} s ({step.Seconds / whole:0%})")));
    }
}
