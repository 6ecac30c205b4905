using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using DtiPipeline.Collection.Tracing;

namespace DtiPipeline.Pipeline.Observing;

/// <summary>The same figures as instruments, for whoever listens to this process. They give what was read last: an instrument cannot wait for a database.</summary>
public sealed class ReadingMeter : IDisposable
{
    private readonly Meter _meter = new(Traces.Name);
    private readonly HashSet<string> _known = [];
    private volatile ImmutableDictionary<string, Reading> _last = ImmutableDictionary<string, Reading>.Empty;

    /// <summary>From now on the instruments give these.</summary>
    public void Take(IReadOnlyCollection<Reading> readings)
    {
        _last = readings.ToImmutableDictionary(reading => reading.Name);
        foreach (var reading in readings)
            if (_known.Add(reading.Name))
                _meter.CreateObservableGauge(reading.Name, () => Measure(reading.Name), unit: null, reading.Help);
    }

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<double>> Measure(string name) => _last.TryGetValue(name, out var reading)
        ? reading.Samples.Select(sample => new Measurement<double>(sample.Value, sample.Labels.Select(label => KeyValuePair.Create(label.Name, (object?)label.Value))))
        : [];
}
