using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Mapping.Resolving;

/// <summary>Makes one value of what several streams say. All candidates are of one element and one unit.</summary>
public static class Resolver
{
    /// <param name="candidates">At least one; in the order of the mapping files.</param>
    public static Resolved Resolve(DataElement element, ImmutableArray<Candidate> candidates)
    {
        if (candidates.Length == 1)
            return new Resolved(candidates[0].Value, candidates);
        return element.Combine == CombineRule.First ? First(element, candidates) : Together(element.Combine, candidates);
    }

    private static Resolved First(DataElement element, ImmutableArray<Candidate> candidates)
    {
        var trusted = candidates.OrderBy(candidate => Trust(element, candidate)).ToList();
        var chosen = trusted.FirstOrDefault(candidate => candidate.Value.State.IsPresent());
        if (chosen is not null)
        {
            var others = trusted.Where(candidate => candidate != chosen && candidate.Value.State.IsPresent()).ToImmutableArray();
            return new Resolved(chosen.Value, [chosen])
            {
                PassedOver = others, Differing = [.. others.Where(other => SourceTolerance.Differs(element, chosen.Value.Value!, other.Value.Value!))],
            };
        }
        var strongest = ValueStates.Strongest(trusted.Select(candidate => candidate.Value.State));
        return new Resolved(trusted.First(candidate => candidate.Value.State == strongest).Value, candidates);
    }

    private static Resolved Together(CombineRule rule, ImmutableArray<Candidate> candidates)
    {
        var first = candidates[0].Value;
        var absent = candidates.Where(candidate => !candidate.Value.State.IsPresent()).ToList();
        // What is there, with the partial figures of the incomplete ones.
        var figures = candidates.Select(candidate => (candidate.Value.Value as NumberValue)?.Number ?? candidate.Value.Partial).OfType<decimal>().ToList();
        decimal? together = figures.Count == 0 ? null : rule == CombineRule.Sum ? figures.Sum() : figures.Max();
        var value = new DataValue(first.Unit, first.Element, null, first.State)
        {
            Covered = candidates.Min(candidate => candidate.Value.Covered),
            Expected = candidates.Max(candidate => candidate.Value.Expected),
        };
        return new Resolved(
            absent.Count == 0
                ? value with { Value = new NumberValue(together!.Value) }
                : value with { State = ValueStates.Strongest(absent.Select(candidate => candidate.Value.State)), Partial = together },
            candidates);
    }

    private static int Trust(DataElement element, Candidate candidate) =>
        element.Trust.IndexOf(candidate.Source) is var place && place < 0 ? int.MaxValue : place;
}
