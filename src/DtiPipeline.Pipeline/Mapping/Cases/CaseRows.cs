using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Pipeline.Mapping.Cases;

/// <summary>Turns the rows that a case writes down into rows as the readers of files and answers give them.</summary>
internal static class CaseRows
{
    private const string AsOf = "as_of";

    public static IEnumerable<RowOutcome> Of(MappingCase one, StreamDefinition stream, UnitSource unit, DateOnly cut)
    {
        var number = 0;
        foreach (var row in one.Rows)
            yield return Of(row, stream, unit, cut, new RecordPosition(null, ++number, null));
    }

    private static RowOutcome Of(
        ImmutableArray<KeyValuePair<string, string>> row, StreamDefinition stream, UnitSource unit, DateOnly cut, RecordPosition position)
    {
        var cells = row.ToDictionary(cell => cell.Key, cell => cell.Value);
        var asOf = cells.TryGetValue(AsOf, out var day) ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : cut;
        var values = new StagedValue[stream.Fields.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var field = stream.Fields[i];
            // A case writes down the fields that matter to it; the others are absent, required or not.
            if (!cells.TryGetValue(field.Name, out var text))
                continue;
            if (ToValue(field, text) is { } value)
                values[i] = value;
            else
                return new RejectedRow(position, Refused(field, text), unit.Field is { } name ? cells.GetValueOrDefault(name) : null, asOf, "");
        }
        return new AcceptedRow(position, values, asOf);
    }

    private static Finding Refused(FieldDefinition field, string text) =>
        Finding.Of(DecodingCodes.NotANumber, ("field", field.Name), ("from", field.From), ("value", text));

    private static StagedValue? ToValue(FieldDefinition field, string text)
    {
        if (!field.IsNumber)
            return StagedValue.Of(text);
        if (field.Type == FieldType.Boolean)
            return text is "true" or "false" ? StagedValue.Of(text == "true" ? 1 : 0) : null;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        for (var place = 0; place < field.Scale; place++)
            number *= 10m;
        return decimal.IsInteger(number) ? StagedValue.Of((long)number) : null;
    }
}
