using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Definitions.Connectors.Table;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>Compares the unit of money that a table prints above its header with the one its fields declare: the cheapest guard against a factor of 1,000.</summary>
internal static class MoneyUnitCheck
{
    /// <summary>Words for units that hold another one's word: where a definition looks for "đồng", a table in "triệu đồng" must not pass.</summary>
    private static readonly (string Word, MoneyUnit Unit)[] Multiples =
    [
        ("nghìn đồng", MoneyUnit.ThousandDong), ("ngàn đồng", MoneyUnit.ThousandDong), ("1.000 đồng", MoneyUnit.ThousandDong), ("1000 đồng", MoneyUnit.ThousandDong),
        ("triệu đồng", MoneyUnit.MillionDong), ("tỷ đồng", MoneyUnit.BillionDong), ("tỉ đồng", MoneyUnit.BillionDong),
    ];

    /// <summary>What the form itself prints must agree with the contract, asked for or not: a notice above the header, a unit in a column's own label.</summary>
    /// <param name="printed">The unit that the definition takes from the title; null where it declares one with the field.</param>
    /// <exception cref="DeliveryFault">They differ.</exception>
    public static void RequireAgreement(StreamDefinition stream, TableColumns columns, TableHeader header, MoneyUnit? printed, DataPlace place)
    {
        var notice = printed is null ? MoneyWords.NoticeIn(header.Title) : null;
        for (var index = 0; index < stream.Fields.Length; index++)
        {
            var field = stream.Fields[index];
            if (field.Type != FieldType.Money || columns.Fields[index] < 0)
                continue;
            var agreed = field.Unit ?? printed ?? MoneyUnit.Dong;
            // A column's own label is nearer than a notice for the whole table.
            if ((MoneyWords.In(header.Paths[columns.Fields[index]]) ?? notice) is { } found && found != agreed)
                throw new DeliveryFault(Finding.From(place with { Column = ColumnLetters.Of(columns.Fields[index]) }, DecodingCodes.MoneyUnitDiffers,
                    ("field", field.Name), ("expected", MoneyUnits.Words.WordOf(agreed)), ("found", MoneyUnits.Words.WordOf(found))));
        }
    }

    /// <returns>The printed unit, for fields that declare none.</returns>
    /// <exception cref="DeliveryFault">No unit is printed, several are, or another than the declared one.</exception>
    public static MoneyUnit Require(MoneyUnitNotice notice, StreamDefinition stream, string title, DataPlace place)
    {
        var printed = UnitsIn(title, notice);
        if (printed.Count == 0)
            throw new DeliveryFault(Finding.From(place, DecodingCodes.MoneyUnitMissing, ("expected", string.Join(", ", notice.Words.Select(word => $"`{word.Key}`")))));
        foreach (var field in stream.Fields.Where(field => field.Type == FieldType.Money))
            if (printed.Count > 1 || (field.Unit is not null && !printed.Contains(field.Unit.Value)))
                throw new DeliveryFault(Finding.From(place, DecodingCodes.MoneyUnitDiffers, ("field", field.Name),
                    ("expected", field.Unit is { } declared ? MoneyUnits.Words.WordOf(declared) : string.Join(" / ", notice.Words.Select(word => MoneyUnits.Words.WordOf(word.Value)))),
                    ("found", string.Join(", ", printed.Select(MoneyUnits.Words.WordOf)))));
        return printed.First();
    }

    /// <summary>Longer words first, and each is taken out of the text: "Triệu đồng" must not also count as "đồng".</summary>
    private static HashSet<MoneyUnit> UnitsIn(string title, MoneyUnitNotice notice)
    {
        var declared = notice.Words.Select(word => (Word: CleanText.Of(word.Key), Unit: word.Value)).Where(word => word.Word.Length > 0).ToList();
        var hiding = Multiples.Where(multiple => declared.Any(word => multiple.Word.Contains(word.Word, StringComparison.OrdinalIgnoreCase)));
        var units = new HashSet<MoneyUnit>();
        foreach (var (word, unit) in declared.Concat(hiding).OrderByDescending(word => word.Word.Length))
        {
            if (!title.Contains(word, StringComparison.OrdinalIgnoreCase))
                continue;
            units.Add(unit);
            title = title.Replace(word, "\n", StringComparison.OrdinalIgnoreCase);
        }
        return units;
    }
}
