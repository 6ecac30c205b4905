namespace DtiPipeline.Core.Definitions.Connectors;

/// <summary>What becomes of a file in an inbox once it is staged.</summary>
public enum TakenFiles
{
    /// <summary>It stays; every run sees all files of the folder, and one that is overwritten is a new version.</summary>
    Leave,

    /// <summary>It is moved to <c>done/</c>, or to <c>failed/</c> with the reason beside it.</summary>
    Move,
}
