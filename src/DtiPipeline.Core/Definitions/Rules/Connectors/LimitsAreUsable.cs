using System.Globalization;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>Rates, times and sizes are large enough for anything to get through, and one try fits into the time of all tries.</summary>
public sealed class LimitsAreUsable : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        set.Connectors.Where(connector => connector.Http is not null).SelectMany(connector => OfSource(set, connector.Http!))
            .Concat(set.Connectors.Where(connector => connector.Database is not null).SelectMany(connector => OfDatabase(set, connector.Database!)))
            .Concat(set.Connectors.SelectMany(connector => connector.Streams).SelectMany(stream => OfTable(set, stream)));

    private static IEnumerable<Finding> OfSource(DefinitionSet set, HttpSource http)
    {
        if (http.RateLimit is { Requests: < 1 } rate)
            yield return TooSmall(set.Positions.Value(http.At, "rate_limit", "requests"), "requests", rate.Requests, "1");
        if (http.RateLimit?.Per == TimeSpan.Zero)
            yield return TooSmall(set.Positions.Value(http.At, "rate_limit", "per"), "per", 0, "1ms");
        if (http.PerTry == TimeSpan.Zero)
            yield return TooSmall(set.Positions.Value(http.At, "timeouts", "per_try"), "per_try", 0, "1ms");
        if (http.Retries < 0)
            yield return TooSmall(set.Positions.Value(http.At, "retries"), "retries", http.Retries, "0");
        if (http.MaxBody < 1)
            yield return TooSmall(set.Positions.Value(http.At, "max_body"), "max_body", 0, "1KB");
        if (http.PerTry > http.Total)
            yield return Finding.In(set.Positions.Value(http.At, "timeouts", "per_try"), DefinitionCodes.TimeoutsTheWrongWayRound,
                ("perTry", Text(http.PerTry)), ("total", Text(http.Total)));
    }

    private static IEnumerable<Finding> OfDatabase(DefinitionSet set, DatabaseSource database)
    {
        // For the server zero means "as long as it takes", which nobody wants of a night.
        foreach (var (name, time) in new[] { ("connect", database.Connect), ("lock", database.Lock), ("statement", database.Statement) })
            if (time == TimeSpan.Zero)
                yield return TooSmall(set.Positions.Value(database.At, "timeouts", name), name, 0, "1ms");
        if (database.Retries < 0)
            yield return TooSmall(set.Positions.Value(database.At, "retries"), "retries", database.Retries, "0");
        if (database.MaxSize < 1)
            yield return TooSmall(set.Positions.Value(database.At, "max_size"), "max_size", 0, "1KB");
    }

    private static IEnumerable<Finding> OfTable(DefinitionSet set, StreamDefinition stream)
    {
        if (stream.Table?.Header is { Rows: < 1 } header)
            yield return TooSmall(set.Positions.Value(stream.At, "table", "header", "rows"), "rows", header.Rows, "1");
    }

    private static Finding TooSmall(SourceSpan at, string name, int value, string least) =>
        Finding.In(at, DefinitionCodes.TooSmall, ("name", name), ("value", value.ToString(CultureInfo.InvariantCulture)), ("least", least));

    private static string Text(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds}s");
}
