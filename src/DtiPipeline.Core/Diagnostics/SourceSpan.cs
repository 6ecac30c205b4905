namespace DtiPipeline.Core.Diagnostics;

/// <summary>Where something stands in a definition file: 1-based line and column, length in characters. <c>File</c> is relative to the workspace, with forward slashes.</summary>
public sealed record SourceSpan(string File, int Line, int Column, int Length)
{
    public override string ToString() => $"{File}:{Line}:{Column}";
}
