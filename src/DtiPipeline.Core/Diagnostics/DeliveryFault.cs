namespace DtiPipeline.Core.Diagnostics;

/// <summary>Ends one stream: what it delivered cannot be used. Other streams go on, earlier data stay.</summary>
public sealed class DeliveryFault(Finding finding, bool isTransient = false, Exception? cause = null) : Exception(finding.Code, cause)
{
    public Finding Finding { get; } = finding;

    /// <summary>True when trying again later may help (the source is down), false when somebody must act (wrong secret, wrong file).</summary>
    public bool IsTransient { get; } = isTransient;
}
