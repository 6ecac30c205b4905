namespace DtiPipeline.Core.Definitions.Simulation;

/// <summary>Where the value of a simulated variable comes from.</summary>
public enum VariableSource
{
    /// <summary>The text as written.</summary>
    Literal,

    /// <summary>The address at which the simulator stands in for this connector.</summary>
    Address,

    /// <summary>A secret made up anew at every start, so that none is ever written down.</summary>
    Generated,

    /// <summary>The folder <c>samples/inbox</c> of this connector.</summary>
    Samples,
}
