namespace DtiPipeline.Core.People;

/// <summary>What a role lets a person do.</summary>
public enum Right
{
    /// <summary>See values, scores and where they come from.</summary>
    SeeValues,

    /// <summary>Confirm, correct and declare values.</summary>
    ChangeValues,

    /// <summary>Sign for a unit.</summary>
    Sign,

    Appraise,

    /// <summary>See runs, findings and refused rows.</summary>
    SeeRuns,

    /// <summary>Have a file read as a run would read it; nothing is imported.</summary>
    TryFiles,

    /// <summary>Give files to a source and start runs.</summary>
    Collect,

    /// <summary>Look through mappings and what an edit would change.</summary>
    SeeDefinitions,

    /// <summary>Decide what raw words mean, and have counted again what a decision concerns.</summary>
    DecideWords,

    /// <summary>See who did what.</summary>
    SeeAudit,

    ManagePeople,
}
