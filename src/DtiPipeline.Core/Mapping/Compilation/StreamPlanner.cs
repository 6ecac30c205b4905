using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.Mappings;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>Turns a bound mapping into a plan: which columns one scan needs, and when a row counts for which element.</summary>
internal static class StreamPlanner
{
    public static StreamPlan Plan(BoundStream stream, IReadOnlyDictionary<string, DataElement> elements, IReadOnlySet<string>? open)
    {
        var columns = new StagedColumns(stream);
        var plans = stream.Mapping.Elements.Select((mapping, at) => Plan(mapping, elements[mapping.Element], $"e{at + 1}", stream, columns, open)).ToImmutableArray();
        var (newestBy, ofUnit) = Newest(stream);
        if (newestBy is not null)
            columns.Raw(newestBy == BoundStream.AsOf ? BoundStream.AsOf : newestBy[2..]);
        return new StreamPlan(stream, columns, plans, newestBy, ofUnit);
    }

    private static ElementPlan Plan(ElementMapping mapping, DataElement element, string key, BoundStream stream, StagedColumns columns, IReadOnlySet<string>? open)
    {
        var tests = ImmutableArray.CreateBuilder<string>();
        var possible = ImmutableArray.CreateBuilder<string>();
        var unmapped = ImmutableArray.CreateBuilder<string>();
        if ((mapping.Date ?? (stream.Mapping.Take as TakeWindow)?.Date) is { } date)
            Both(columns.InWindow(date));
        foreach (var condition in mapping.Where)
            foreach (var test in ConditionSql.Tests(condition, stream, columns))
                if (ConditionSql.AsksForMeaning(condition, stream))
                    Word(condition.Field, test);
                else
                    Both(test);
        var figure = mapping.Field is null ? null : mapping.Aggregate == AggregateKind.Sum ? columns.Raw(mapping.Field) : columns.Value(mapping.Field);
        if (figure is not null && mapping.Aggregate != AggregateKind.Sum && stream.Words(mapping.Field!) is not null)
            Word(mapping.Field!, $"{figure} is not null");
        else if (figure is not null)
            Both($"{figure} is not null");
        var minus = mapping.Minus is null ? null : columns.Raw(mapping.Minus);
        if (minus is not null)
            Both($"{minus} is not null");
        var rollsUp = (mapping.RollUp ?? stream.Mapping.RollUp).Share is not null && mapping.Aggregate != AggregateKind.Value;
        var waiting = Open(possible, unmapped);
        var compiled = new CompiledElement(mapping, element, key, Scale(mapping, stream), !rollsUp, CountsUnits: rollsUp && stream.Source.Covers == CoverageKind.Rows, waiting is not null);
        return new ElementPlan(compiled, tests.ToImmutable(), waiting, figure, minus);

        void Both(string test)
        {
            tests.Add(test);
            possible.Add(test);
        }

        void Word(string field, string test)
        {
            if (open?.Contains(field) == false)
            {
                Both(test);
                return;
            }
            tests.Add(test);
            possible.Add($"({test} or {columns.Unmapped(field)})");
            unmapped.Add(columns.Unmapped(field));
        }
    }

    /// <summary>A row might count when nothing speaks against it but a word without meaning; with one such word that word is all there is to ask.</summary>
    private static ImmutableArray<string>? Open(ImmutableArray<string>.Builder possible, ImmutableArray<string>.Builder unmapped)
    {
        var words = unmapped.Distinct().ToList();
        return words.Count switch
        {
            0 => null,
            1 => [.. possible.Where(test => !test.EndsWith($" or {words[0]})", StringComparison.Ordinal)), words[0]],
            _ => [.. possible, $"({string.Join(" or ", words)})"],
        };
    }

    private static int Scale(ElementMapping mapping, BoundStream stream) =>
        mapping is { Aggregate: AggregateKind.Sum or AggregateKind.Value, Field: { } name } && stream.Field(name) is { Type: FieldType.Decimal } field ? field.Scale : 0;

    /// <summary>
    /// Rows of files are taken by the day of their file, each unit's newest. Where a delivery speaks for every unit, its newest day holds for all. A
    /// source over HTTP that is replaced whole has no older rows: what is visible is the state.
    /// </summary>
    private static (string? Column, bool OfUnit) Newest(BoundStream stream)
    {
        if (stream.Mapping.Take is not TakeLatest || (!stream.IsFile && stream.Source.Replaces == Replacement.All))
            return (null, true);
        var column = stream.IsFile || stream.Source.Date is null ? BoundStream.AsOf : stream.Column(stream.Source.Date);
        return (column, stream.Source.Covers == CoverageKind.Rows);
    }
}
