namespace DtiPipeline.Core.Mapping.Coverage;

/// <summary>How a source stands where it has given nothing that can be used.</summary>
public enum SourceState
{
    /// <summary>It was asked, or its inbox looked into, and nothing came.</summary>
    Silent,

    /// <summary>It is there and refuses the question: the address, our right, or the definition is wrong. A person on our side has to act.</summary>
    Refused,

    /// <summary>It did not answer, or what it sent could not be used.</summary>
    Down,

    /// <summary>Nothing came and its deadline is over.</summary>
    Late,
}
