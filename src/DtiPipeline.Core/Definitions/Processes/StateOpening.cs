namespace DtiPipeline.Core.Definitions.Processes;

/// <summary>What people may still work on while a unit is in a state.</summary>
public enum StateOpening
{
    /// <summary>Nothing: all values are locked.</summary>
    Nothing,

    /// <summary>All values of the unit.</summary>
    Values,

    /// <summary>Those values that were reopened, each until its day; all others stay locked.</summary>
    ReopenedValues,

    /// <summary>The council's findings on what was signed.</summary>
    Appraisal,
}
