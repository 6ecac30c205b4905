using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Names;

/// <summary>Every field a mapping speaks of is a field of the stream it maps (or <c>as_of</c>).</summary>
public sealed class MappedFieldsExist : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) => set.MappedStreams().SelectMany(stream =>
    {
        var known = stream.FieldNames.ToList();
        return OfStream(set, stream.Mapping).Concat(stream.Mapping.Elements.SelectMany(element => OfElement(set, element)))
            .Where(use => use.Name is { Length: > 0 } && !known.Contains(use.Name))
            .Select(use => Lookups.Unknown(use.At, DefinitionCodes.UnknownStreamField, use.Name!, known, ("stream", stream.Source.Id), ("expected", string.Join(", ", known))));
    });

    private static IEnumerable<(string? Name, SourceSpan At)> OfStream(DefinitionSet set, StreamMapping stream)
    {
        yield return (stream.Unit.Field, set.Positions.Value(stream.Unit.At, "field"));
        yield return (stream.Unit.CodeField, set.Positions.Value(stream.Unit.At, "code_field"));
        yield return ((stream.Take as TakeWindow)?.Date, set.Positions.Value(stream.At, "take", "date"));
        yield return (stream.Named?.Element, set.Positions.Value(stream.At, "named", "element"));
        yield return (stream.Named?.Value, set.Positions.Value(stream.At, "named", "value"));
        foreach (var (field, words) in stream.Words)
        {
            yield return (field, set.Positions.Key(stream.At, "words", field));
            yield return (words.Context, set.Positions.Value(stream.At, "words", field, "context"));
        }
    }

    private static IEnumerable<(string? Name, SourceSpan At)> OfElement(DefinitionSet set, ElementMapping element)
    {
        foreach (var word in new[] { "count_distinct", "sum", "value" })
            if (set.Positions.IsWritten(element.At, word))
                yield return (element.Field, set.Positions.Value(element.At, word));
        yield return (element.Minus, set.Positions.Value(element.At, "minus"));
        yield return (element.Date, set.Positions.Value(element.At, "date"));
        foreach (var condition in element.Where)
        {
            yield return (condition.Field, set.Positions.Key(element.At, "where", condition.Field));
            foreach (var comparison in condition.Comparisons.Where(comparison => comparison.WithField))
                yield return (comparison.Operand, set.Positions.Value(element.At, "where", condition.Field, comparison.Word));
        }
    }
}
