namespace DtiPipeline.Core.Diagnostics;

/// <summary>The few words around a finding's own texts.</summary>
internal sealed record FindingVocabulary
{
    public required string Error { get; init; }

    public required string Warning { get; init; }

    public required string Note { get; init; }

    public required string Help { get; init; }

    /// <summary>Between the parts of a finding's own texts where there is no source line to write under.</summary>
    public required string Remark { get; init; }

    public string Of(Severity severity) => severity switch
    {
        Severity.Error => Error,
        Severity.Warning => Warning,
        _ => Note,
    };

    public static FindingVocabulary In(Language language) => language == Language.Vi ? Vietnamese : English;

    private static readonly FindingVocabulary English = new() { Error = "error", Warning = "warning", Note = "note", Help = "help", Remark = "here" };

    private static readonly FindingVocabulary Vietnamese = new() { Error = "lỗi", Warning = "cảnh báo", Note = "ghi chú", Help = "gợi ý", Remark = "ở đây" };
}
