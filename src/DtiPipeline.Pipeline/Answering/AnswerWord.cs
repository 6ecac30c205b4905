namespace DtiPipeline.Pipeline.Answering;

/// <summary>How a source answered for a time, in a run.</summary>
public static class AnswerWord
{
    public const string Complete = "complete";

    /// <summary>It said that there is nothing, which is a zero and not an absence.</summary>
    public const string Empty = "empty";

    /// <summary>It refused the question.</summary>
    public const string Refused = "refused";

    public const string SourceDown = "source-down";

    /// <summary>Something came that could not be used.</summary>
    public const string Unusable = "unusable";

    /// <summary>Nothing came and a deadline is over.</summary>
    public const string Late = "late";

    /// <summary>Nothing came, and nobody is late.</summary>
    public const string NotCome = "not-come";
}
