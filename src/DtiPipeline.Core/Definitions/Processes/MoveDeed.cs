namespace DtiPipeline.Core.Definitions.Processes;

/// <summary>What a move does beside leading to another state.</summary>
public enum MoveDeed
{
    /// <summary>Nothing else.</summary>
    None,

    /// <summary>Binds a person to the content and the evidence as they are now.</summary>
    Sign,

    /// <summary>Opens some values again, with a reason and a day by which they are to be put right.</summary>
    Reopen,

    /// <summary>Freezes the result of all units of the round under the number and date of a decision.</summary>
    Publish,
}
