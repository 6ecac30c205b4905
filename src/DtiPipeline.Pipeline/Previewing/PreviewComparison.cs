using System.Collections.Immutable;
using DtiPipeline.Core.Mapping.Words;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Pipeline.Stewarding;
using DtiPipeline.Warehouse.DataValues;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Pipeline.Previewing;

/// <summary>What differs between the two trials of a preview. Pure.</summary>
internal static class PreviewComparison
{
    /// <param name="signatures">The last ones of all units.</param>
    public static PreviewResult Of(Trial before, Trial after, DateOnly asOf, IReadOnlyCollection<SignatureRecord> signatures)
    {
        var open = Open(before.Words);
        var openAfter = Open(after.Words);
        return new PreviewResult
        {
            Rounds =
            [
                .. before.Rounds.Keys.Union(after.Rounds.Keys).OrderBy(key => key.Assessment, StringComparer.Ordinal).ThenBy(key => key.Round, StringComparer.Ordinal)
                    .Select(key => Round(before.Rounds.GetValueOrDefault(key), after.Rounds.GetValueOrDefault(key), asOf,
                        signatures.Where(signature => signature.Assessment == key.Assessment && signature.Round == key.Round))),
            ],
            NewlyUnmapped = [.. openAfter.Where(word => !open.ContainsKey(word.Key)).Select(word => word.Value)],
            NewlyMapped = [.. open.Where(word => !openAfter.ContainsKey(word.Key)).Select(word => word.Value)],
            CountedTwice = [.. after.Doubled.Except(before.Doubled)],
            AddedSources = [.. from key in before.Rounds.Keys.Intersect(after.Rounds.Keys) from added in Added(before.Rounds[key], after.Rounds[key]) select added],
            Findings = [.. after.Findings.Except(before.Findings)],
        };
    }

    private static Dictionary<(string, string, string, string), SurveyedWord> Open(IEnumerable<SurveyedWord> words) => words
        .Where(word => word.State.IsOpen())
        .GroupBy(word => (word.Source, word.Field, word.Context, word.Raw)).ToDictionary(same => same.Key, same => same.First());

    private static PreviewedRound Round(TriedRound? before, TriedRound? after, DateOnly asOf, IEnumerable<SignatureRecord> signatures)
    {
        var one = after ?? before!;
        return new PreviewedRound
        {
            Assessment = one.Assessment,
            Round = one.Round,
            Set = one.Set,
            IsClosed = !one.Round.IsOpen(asOf),
            ChangesContent = before?.Snapshot != after?.Snapshot,
            Values = [.. Values(before, after)],
            Points = [.. Points(before, after)],
            Totals = [.. Totals(before, after)],
            Signatures = [.. Touched(before, after, signatures)],
        };
    }

    private static IEnumerable<TouchedSignature> Touched(TriedRound? before, TriedRound? after, IEnumerable<SignatureRecord> signatures)
    {
        var (old, now) = (Cards(before), Cards(after));
        return from signature in signatures
               where before?.Hashes.GetValueOrDefault(signature.UnitId) != after?.Hashes.GetValueOrDefault(signature.UnitId)
               orderby signature.Unit
               select new TouchedSignature(
                   signature.Unit, signature.UnitName, signature.WhoName, signature.At, signature.Published,
                   old.GetValueOrDefault(signature.Unit)?.Published, now.GetValueOrDefault(signature.Unit)?.Published);
    }

    private static IEnumerable<MovedValue> Values(TriedRound? before, TriedRound? after)
    {
        var (old, now) = (ByKey(before), ByKey(after));
        foreach (var key in old.Keys.Union(now.Keys).OrderBy(key => key.Unit, StringComparer.Ordinal).ThenBy(key => key.Element, StringComparer.Ordinal))
        {
            var (was, becomes) = (old.GetValueOrDefault(key), now.GetValueOrDefault(key));
            var (cell, other) = (was is null ? null : ValueCell.Of(was), becomes is null ? null : ValueCell.Of(becomes));
            if (cell != other)
                yield return new MovedValue(key.Unit, (becomes ?? was)!.UnitName, key.Element, cell, other, was?.Records ?? 0, becomes?.Records ?? 0);
        }
    }

    private static Dictionary<(string Unit, string Element), DataValueRecord> ByKey(TriedRound? round) =>
        round is null ? [] : round.Values.ToDictionary(value => (value.Unit, value.Element));

    private static IEnumerable<MovedPoints> Points(TriedRound? before, TriedRound? after)
    {
        var (old, now) = (Scores(before), Scores(after));
        foreach (var key in now.Keys.Concat(old.Keys.Except(now.Keys)))
        {
            var (was, becomes) = (old.GetValueOrDefault(key), now.GetValueOrDefault(key));
            if (was?.Points != becomes?.Points || was?.Status != becomes?.Status)
                yield return new MovedPoints(key.Unit, key.Indicator, was?.Points, becomes?.Points, was?.Status, becomes?.Status);
        }
    }

    private static Dictionary<(string Unit, string Indicator), IndicatorScore> Scores(TriedRound? round) => round is null ? [] : (
        from card in round.Cards
        from indicator in card.Indicators
        from score in indicator.Children.Prepend(indicator)
        select (card.Unit, score)).ToDictionary(one => (one.Unit, one.score.Code), one => one.score);

    private static IEnumerable<MovedTotal> Totals(TriedRound? before, TriedRound? after)
    {
        var (old, now) = (Cards(before), Cards(after));
        foreach (var unit in now.Keys.Concat(old.Keys.Except(now.Keys)))
        {
            var (was, becomes) = (old.GetValueOrDefault(unit), now.GetValueOrDefault(unit));
            if (was?.Published != becomes?.Published || was?.Comparable != becomes?.Comparable || was?.Rank != becomes?.Rank)
                yield return new MovedTotal(unit, was?.Published, becomes?.Published, was?.Comparable, becomes?.Comparable, was?.Rank, becomes?.Rank);
        }
    }

    private static Dictionary<string, Scorecard> Cards(TriedRound? round) => round is null ? [] : round.Cards.ToDictionary(card => card.Unit);

    private static IEnumerable<AddedSource> Added(TriedRound before, TriedRound after)
    {
        var old = ByKey(before);
        foreach (var value in after.Values.Where(value => value.Value is not null))
            if (old.TryGetValue((value.Unit, value.Element), out var was) && Used(was).Any())
                foreach (var source in Used(value).Where(source => !Used(was).Any(known => known.Connector == source.Connector && known.Stream == source.Stream)))
                    if (Used(value).Any(other => other != source && Used(was).Any(known => known.Connector == other.Connector && known.Stream == other.Stream)))
                        yield return new AddedSource(after.Assessment.Id, after.Round.Id, value.Unit, value.Element, $"{source.Connector}/{source.Stream}", source.Rows);
    }

    private static IEnumerable<SourceRecord> Used(DataValueRecord value) => value.Sources.Where(source => source.PassedOver is null && source.Rows > 0);
}
