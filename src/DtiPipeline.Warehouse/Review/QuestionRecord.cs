namespace DtiPipeline.Warehouse.Review;

/// <summary>What somebody asked about a value, and the answer.</summary>
public sealed record QuestionRecord
{
    public long Id { get; init; }

    public string Assessment { get; init; } = "";

    public string Round { get; init; } = "";

    /// <summary>Code of the unit at the assessment's unit date.</summary>
    public string Unit { get; init; } = "";

    public string UnitName { get; init; } = "";

    public string Element { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>Name of who asked.</summary>
    public string AskedBy { get; init; } = "";

    /// <summary>Login of who is to answer.</summary>
    public string Assignee { get; init; } = "";

    public string AssigneeName { get; init; } = "";

    public DateTimeOffset At { get; init; }

    /// <summary>Null while nobody has answered.</summary>
    public string? Answer { get; init; }

    public string? AnsweredBy { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }
}
