namespace DtiPipeline.Core.Definitions.Elements;

/// <summary>What kind of value a data element has.</summary>
public enum ElementType
{
    Number,

    /// <summary>One of the element's option keys.</summary>
    Choice,

    Boolean,

    Date,

    Text,
}
