namespace DtiPipeline.Core.Diagnostics;

/// <summary>The languages findings and screens are worded in.</summary>
public enum Language
{
    Vi,
    En,
}
