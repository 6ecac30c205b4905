namespace DtiPipeline.Warehouse.People;

/// <summary>What the record says of a checkpoint.</summary>
public enum CheckpointState
{
    /// <summary>The entry is there with the hash that was printed.</summary>
    Stands,

    /// <summary>There is no such entry: it was taken out, with all that came after it or alone.</summary>
    Missing,

    /// <summary>There is one with another hash: something up to it was changed and the chain written anew.</summary>
    Differs,
}
