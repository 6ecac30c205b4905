using System.Globalization;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Text;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Cli.Output;

/// <summary>Which rows a run left out as no data, by stream and reason, so that somebody can open the file and see whether that is so.</summary>
internal static class DroppedRowsReport
{
    /// <summary>What fits under the other lines; <c>--verbose</c> and JSON show all that was kept.</summary>
    private const int Shown = 160;

    public static void Print(CommandContext context, IReadOnlyList<DroppedRows> drops)
    {
        if (drops.Count == 0)
            return;
        context.Out.WriteLine();
        context.Out.WriteLine(context.Language.Say("Dòng không phải số liệu (không bị loại, không được tính):", "Rows that are no data (not refused, not counted):"));
        foreach (var stream in drops.GroupBy(drop => $"{drop.Connector}/{drop.Stream}"))
        {
            context.Out.WriteLine($"  {stream.Key}");
            foreach (var drop in stream)
                context.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"    {ReasonOf(drop.Reason, context.Language),-24} {LocalText.Number(drop.RowCount, context.Language),8}  {Places(drop.Positions, context.Verbose)}").TrimEnd());
        }
    }

    public static IEnumerable<object> ToJson(IEnumerable<DroppedRows> drops) => drops.Select(drop => new
    {
        connector = drop.Connector, stream = drop.Stream, reason = drop.Reason, rows = drop.RowCount, positions = drop.Positions,
    });

    private static string Places(string? positions, bool isWhole) => positions is null ? "" : isWhole || positions.Length <= Shown ? positions : positions[..Shown] + "…";

    private static string ReasonOf(string reason, Language language) => reason switch
    {
        "blank" => language.Say("dòng trống", "blank"),
        "section" => language.Say("dòng tên nhóm", "heading of a section"),
        "total" => language.Say("dòng tổng", "total"),
        "subtotal" => language.Say("dòng cộng của nhóm", "subtotal"),
        "footnote" => language.Say("chú thích, chữ ký", "footnote or signature"),
        "repeated-header" => language.Say("tiêu đề in lại", "header printed again"),
        "duplicate" => language.Say("trùng hoàn toàn", "exact repetition"),
        _ => reason,
    };
}
