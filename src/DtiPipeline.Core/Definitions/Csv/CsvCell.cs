using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Csv;

/// <summary>One cell, quotes taken away and trimmed, and where it stands.</summary>
internal readonly record struct CsvCell(string Text, SourceSpan At);
