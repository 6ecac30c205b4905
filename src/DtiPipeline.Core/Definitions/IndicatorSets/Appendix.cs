using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>
/// How a document prints its table: what a sheet that is handed in looks like. It has no part in the rules: a column that moves changes no score and
/// no fingerprint.
/// </summary>
/// <param name="Title">The words over the table, as printed.</param>
/// <param name="General">The line over the general information; null where the document has none.</param>
/// <param name="Scored">The line over the indicators; null where the document has none.</param>
/// <param name="Columns">In the document's order.</param>
public sealed record Appendix(string? Title, AppendixSection? General, AppendixSection? Scored, ImmutableArray<AppendixColumn> Columns)
{
    /// <summary>The table of a document that prints none.</summary>
    public static readonly Appendix Usual = new(
        null, null, null,
        [
            new("STT", AppendixContent.Number), new("Chỉ số/Chỉ số thành phần", AppendixContent.Name), new("Điểm tối đa", AppendixContent.MaxPoints),
            new("Cách xác định và tính điểm", AppendixContent.Method), new("Cơ quan phụ trách", AppendixContent.Lead),
        ]);

    /// <summary>What a unit's sheet says beyond the document's own columns, in the order in which it stands behind them.</summary>
    public static readonly ImmutableArray<AppendixColumn> Result =
    [
        new("Số liệu", AppendixContent.Values, "Kết quả của đơn vị"), new("Điểm tự đánh giá", AppendixContent.Points, "Kết quả của đơn vị"),
        new("Diễn giải", AppendixContent.Sentence, "Kết quả của đơn vị"), new("Minh chứng", AppendixContent.Evidence, "Kết quả của đơn vị"),
        new("Tình trạng", AppendixContent.Status, "Kết quả của đơn vị"),
    ];

    /// <summary>The document's columns, and those of <see cref="Result"/> that it does not print itself.</summary>
    public ImmutableArray<AppendixColumn> WithResult() => [.. Columns, .. Result.Where(column => Columns.All(printed => printed.Content != column.Content))];

    public static Appendix Read(ValueReader value) => value.Map(map => new Appendix(
        map.TextOrNull("title"),
        map.Optional<AppendixSection?>("general", AppendixSection.Read, null),
        map.Optional<AppendixSection?>("scored", AppendixSection.Read, null),
        map.Required("columns", v => v.List(AppendixColumn.Read))));
}
