namespace DtiPipeline.TestKit.Workbooks;

/// <summary>A cell whose formula came to an error, such as <c>#DIV/0!</c>.</summary>
public sealed record CellError(string Text)
{
    /// <summary>The number .xls keeps for it.</summary>
    public byte Code => Text switch
    {
        "#DIV/0!" => 0x07,
        "#REF!" => 0x17,
        "#N/A" => 0x2A,
        _ => throw new InvalidOperationException($"no code is known for {Text}"),
    };
}
