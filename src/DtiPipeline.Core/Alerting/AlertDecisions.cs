using System.Collections.Immutable;

namespace DtiPipeline.Core.Alerting;

/// <summary>Turns a picture of the night and the open alerts into what is new, what goes on and what is over. Pure.</summary>
public static class AlertDecisions
{
    public static AlertChanges Decide(AlertDefinitions definitions, NightPicture night, IReadOnlyCollection<Alert> open)
    {
        // While a run collects, a source is neither well nor ill: what stood before stands until the run is over.
        var rules = definitions.Rules.Where(rule => !night.IsRunning || rule.Kind == AlertKind.ScheduleSilent).ToList();
        var causes = rules.SelectMany(rule => AlertKinds.Of(rule.Kind).Find(rule, night)).GroupBy(cause => cause.Key, StringComparer.Ordinal)
            .ToImmutableDictionary(same => same.Key, AlertCause.Together, StringComparer.Ordinal);
        var known = open.Select(alert => alert.Cause.Key).ToHashSet(StringComparer.Ordinal);
        return new AlertChanges(
            [.. causes.Values.Where(cause => !known.Contains(cause.Key)).OrderBy(cause => cause.Kind).ThenBy(cause => cause.Name, StringComparer.Ordinal)],
            [.. open.Where(alert => causes.ContainsKey(alert.Cause.Key)).Select(alert => alert with { Cause = causes[alert.Cause.Key] with { Since = Earlier(alert, causes[alert.Cause.Key]) } })],
            [.. open.Where(alert => !causes.ContainsKey(alert.Cause.Key) && (!night.IsRunning || alert.Cause.Kind == AlertKind.ScheduleSilent))
                .Select(alert => (alert, EndingOf(alert.Cause, definitions, night, causes.Values)))]);
    }

    private static AlertEnding EndingOf(AlertCause over, AlertDefinitions definitions, NightPicture night, IEnumerable<AlertCause> causes)
    {
        if (causes.Any(cause => cause.Kind == over.Kind && cause.Subject == over.Subject))
            return AlertEnding.Replaced;
        return definitions.Rules.Any(rule => rule.Kind == over.Kind) && AlertKinds.Of(over.Kind).Watched(night).Contains(over.Subject) ? AlertEnding.Recovered : AlertEnding.Lapsed;
    }

    /// <summary>A source that was tried again tonight has not been down since tonight only.</summary>
    private static DateTimeOffset Earlier(Alert alert, AlertCause now) => now.Since is { } since && since < alert.Since ? since : alert.Since;
}
