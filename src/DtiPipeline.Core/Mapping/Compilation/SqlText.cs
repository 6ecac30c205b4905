using System.Text;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>SQL text, line by line.</summary>
internal sealed class SqlText
{
    private readonly StringBuilder _text = new();

    /// <summary>What stays on the line.</summary>
    public void Text(string text) => _text.Append(text);

    public void Line(string line) => _text.Append(line).Append('\n');

    /// <summary>Items one a line, with commas between them.</summary>
    public void List(string indent, IReadOnlyList<string> items)
    {
        for (var at = 0; at < items.Count; at++)
            Line($"{indent}{items[at]}{(at < items.Count - 1 ? "," : "")}");
    }

    public override string ToString() => _text.ToString();
}
