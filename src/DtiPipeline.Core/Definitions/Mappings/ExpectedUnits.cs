namespace DtiPipeline.Core.Definitions.Mappings;

/// <summary>Whose rows make a roll-up complete.</summary>
public enum ExpectedUnits
{
    /// <summary>The communes below the scope unit.</summary>
    Communes,

    /// <summary>The scope unit alone.</summary>
    Scope,

    /// <summary>The scope unit and its communes.</summary>
    Units,

    /// <summary>The units that the assessment evaluates, each for itself.</summary>
    Evaluated,
}
