namespace DtiPipeline.Benchmarks.Generating;

/// <summary>What is to become of a row with a defect.</summary>
internal enum Treatment
{
    /// <summary>It reads as the clean row would.</summary>
    Accepted,

    /// <summary>Kept with the reason, counted nowhere.</summary>
    Rejected,

    /// <summary>The row is right and comes twice: one of the two is dropped.</summary>
    Duplicate,

    /// <summary>Accepted, but its unit is nobody anybody knows: it waits for a person.</summary>
    Waiting,
}
