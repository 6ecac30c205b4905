using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Resolving;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Values;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Pipeline.Mapping;

/// <summary>Puts what people decided in the place of what the sources say, for one round.</summary>
internal sealed class DecisionStep(RunContext run)
{
    public async Task<ImmutableArray<Resolved>> ApplyAsync(PlannedRound planned, ImmutableArray<Resolved> values, UnitIds ids, CancellationToken cancellation)
    {
        var decisions = await new DecisionStore(run.Database).HoldingAsync(planned.Assessment.Id, planned.Round.Id, cancellation);
        if (decisions.Count == 0)
            return values;
        var byKey = values.ToDictionary(value => (value.Value.Unit, value.Value.Element));
        var unfit = new List<Finding>();
        foreach (var record in decisions)
        {
            var unit = ids.FindCode(record.UnitId);
            if (unit is null || run.Definitions.Element(record.Element) is not { } element || StoredDecision.Read(record, element) is not { } decision)
            {
                unfit.Add(Finding.Of(
                    MappingCodes.DecisionUnfit, ("unit", unit ?? $"#{record.UnitId}"), ("element", record.Element), ("who", record.Who), ("value", record.Value ?? record.Kind)));
                continue;
            }
            // An element that no mapping gives is not among the values; to the person it was not reported.
            var said = byKey.GetValueOrDefault((unit, record.Element)) ?? new Resolved(new DataValue(unit, record.Element, null, ValueState.NotReported), []);
            var decided = DecidedValue.Apply(said.Value, decision);
            if (decided != said.Value)
                byKey[(unit, record.Element)] = said with { Value = decided, Source = said.Value };
        }
        await run.FoundAsync(unfit, cancellation);
        return [.. byKey.Values.OrderBy(value => value.Value.Unit, StringComparer.Ordinal).ThenBy(value => value.Value.Element, StringComparer.Ordinal)];
    }
}
