namespace DtiPipeline.Core.Diagnostics;

/// <summary>Where something stands in what a source sent: the file's name as received, then sheet, row and column (1-based) or a JSON path. Unknown parts are null.</summary>
public sealed record DataPlace
{
    public string? Connector { get; init; }

    public string? Stream { get; init; }

    public string? File { get; init; }

    public string? Sheet { get; init; }

    public int? Row { get; init; }

    /// <summary>A spreadsheet's column as people say it, "D", or the header's text.</summary>
    public string? Column { get; init; }

    /// <summary>A JSON path such as <c>data[12].received_at</c>.</summary>
    public string? Path { get; init; }

    /// <summary>The place in words that need no translation: <c>dan_so.xls, Sheet1!D12</c>.</summary>
    public override string ToString()
    {
        var cell = Column is null && Row is null ? null : $"{Column}{Row}";
        var inside = Path ?? (Sheet is null ? cell : cell is null ? Sheet : $"{Sheet}!{cell}");
        var source = Stream is null ? Connector : $"{Connector}/{Stream}";
        return string.Join(", ", new[] { source, File, inside }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
