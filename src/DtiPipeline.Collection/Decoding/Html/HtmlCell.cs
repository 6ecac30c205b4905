namespace DtiPipeline.Collection.Decoding.Html;

/// <summary>A cell as the page describes it.</summary>
internal readonly record struct HtmlCell(string Text, int Columns, int Rows);
