<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis autoRefreshMode="Disabled" autoRefreshTime="0" hasScaleBasedVisibilityFlag="0" labelsEnabled="1" maxScale="0" minScale="100000000" simplifyAlgorithm="0" simplifyDrawingHints="1" simplifyDrawingTol="1" simplifyLocal="1" simplifyMaxScale="1" styleCategories="Symbology|Labeling|Fields|MapTips|Rendering|Legend" symbologyReferenceScale="-1" version="3.40.6-Bratislava">
 <renderer-v2 enableorderby="0" forceraster="0" referencescale="-1" symbollevels="0" type="RuleRenderer">
  <rules key="{4ed44289-5c8c-53ad-ad72-3bfb893f5747}">
   <rule filter="coalesce(&quot;valid_from&quot; &lt;= to_date(@map_end_time), true) AND coalesce(&quot;valid_to&quot; &gt; to_date(@map_start_time), true) AND coalesce(@map_scale, 0) &lt;= 2600000" key="{caedbc6b-be93-54b8-adbc-6e166bb0b7ac}">
    <rule filter="&quot;status&quot; = 'open'" key="{a894906f-e9ec-5897-901f-7cb6da50c0fe}" label="Border gate open" symbol="0" />
    <rule filter="&quot;status&quot; = 'restricted'" key="{6c2bd9a5-9604-5231-a779-aa692d48fcc7}" label="Border gate restricted: not all people or goods" symbol="1" />
    <rule filter="&quot;status&quot; = 'closed'" key="{cd1bafe0-1147-523d-8561-0a4a47e8308f}" label="Border gate closed" symbol="2" />
    <rule filter="&quot;status&quot; = 'unknown'" key="{f03951d4-19d0-5503-ba72-dcad25092e71}" label="Border gate: nothing reported" symbol="3" />
   </rule>
  </rules>
  <symbols>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" frame_rate="10" is_animated="0" name="0" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value="" />
      <Option name="properties" />
      <Option name="type" type="QString" value="collection" />
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{b1af8598-0956-5a70-ab0e-d5f28ae10f45}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="2.75,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="255,255,255,255,rgb:1,1,1,1" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="1.9" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" />
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{c21bfdc5-2a26-5ecc-8e74-59938218b13a}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="-2.75,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="255,255,255,255,rgb:1,1,1,1" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="1.9" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" />
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{9ed83eeb-d45d-50f3-b4b0-c53a0ae58515}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="2.75,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="17,119,51,255,rgb:0.06666666666666667,0.46666666666666667,0.20000000000000001,1" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="0.9" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('180 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL), '#A0C9AD', if((coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('90 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL) AND NOT coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('180 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL)), '#70AD85', '#117733'))" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{c6f44617-f246-560a-8a68-625d21827821}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="-2.75,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="17,119,51,255,rgb:0.06666666666666667,0.46666666666666667,0.20000000000000001,1" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="0.9" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('180 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL), '#A0C9AD', if((coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('90 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL) AND NOT coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('180 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL)), '#70AD85', '#117733'))" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{2d278bb8-1b4d-5e8c-aa9d-ac7461839e78}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="60" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="1.37500000000000022,-2.3815698604072062" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="95,95,95,255,rgb:0.37254901960784315,0.37254901960784315,0.37254901960784315,1" />
      <Option name="outline_style" type="QString" value="no" />
      <Option name="outline_width" type="QString" value="0.5" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="3.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="outlineStyle" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('180 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL), 'solid', 'no')" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" frame_rate="10" is_animated="0" name="1" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value="" />
      <Option name="properties" />
      <Option name="type" type="QString" value="collection" />
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{8e32be5e-e3da-5807-ae4c-2a468e29fb77}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="2.75,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="255,255,255,255,rgb:1,1,1,1" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="1.9" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" />
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{1f9cf98d-4383-576b-919f-624de7bf873f}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="-2.75,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="255,255,255,255,rgb:1,1,1,1" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="1.9" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" />
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{68b2c6a4-a3a9-521e-adf1-be089b6b18fe}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="90" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="-2.75,-0.00000000000000017" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="255,255,255,255,rgb:1,1,1,1" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="1.9" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" />
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{cab7173f-c2fd-56dd-bd2a-af112a81fe71}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="2.75,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="170,68,153,255,rgb:0.66666666666666663,0.26666666666666666,0.59999999999999998,1" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="0.9" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('180 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL), '#DDB4D6', if((coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('90 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL) AND NOT coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('180 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL)), '#CC8FC2', '#AA4499'))" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{b818db08-28a9-5c42-8d69-ccb441b79653}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="-2.75,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="170,68,153,255,rgb:0.66666666666666663,0.26666666666666666,0.59999999999999998,1" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="0.9" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('180 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL), '#DDB4D6', if((coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('90 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL) AND NOT coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('180 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL)), '#CC8FC2', '#AA4499'))" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{ccac02fe-1d3a-588b-bca6-72bb2f098c27}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="90" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="-2.75,-0.00000000000000017" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="170,68,153,255,rgb:0.66666666666666663,0.26666666666666666,0.59999999999999998,1" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="0.9" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('180 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL), '#DDB4D6', if((coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('90 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL) AND NOT coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('180 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL)), '#CC8FC2', '#AA4499'))" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{da6e5025-dc93-5c8a-a7cf-4c150e030ede}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="60" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="1.37500000000000022,-2.3815698604072062" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="95,95,95,255,rgb:0.37254901960784315,0.37254901960784315,0.37254901960784315,1" />
      <Option name="outline_style" type="QString" value="no" />
      <Option name="outline_width" type="QString" value="0.5" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="3.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="outlineStyle" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('180 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL), 'solid', 'no')" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" frame_rate="10" is_animated="0" name="2" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value="" />
      <Option name="properties" />
      <Option name="type" type="QString" value="collection" />
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{8e77c329-15b3-59be-aa9e-90a9eaf3ad94}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="2.75,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="255,255,255,255,rgb:1,1,1,1" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="1.9" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" />
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{2c565efc-41e2-564c-974d-364efed2deb8}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="-2.75,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="255,255,255,255,rgb:1,1,1,1" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="1.9" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" />
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{426fbf29-9aef-58ad-ad9a-809016253317}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="90" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="-2.75,-0.00000000000000017" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="255,255,255,255,rgb:1,1,1,1" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="1.9" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" />
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{ca9b36b4-835f-5a96-9887-c14cad88d783}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="90" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="2.75,0.00000000000000017" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="255,255,255,255,rgb:1,1,1,1" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="1.9" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" />
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{1cdc71f3-e0db-554e-96f4-d08a05ea3937}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="2.75,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="26,26,26,255,rgb:0.10196078431372549,0.10196078431372549,0.10196078431372549,1" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="0.9" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('180 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL), '#A3A3A3', if((coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('90 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL) AND NOT coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('180 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL)), '#767676', '#1A1A1A'))" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{7ee20edd-210e-532d-a60e-816896429287}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="-2.75,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="26,26,26,255,rgb:0.10196078431372549,0.10196078431372549,0.10196078431372549,1" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="0.9" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('180 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL), '#A3A3A3', if((coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('90 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL) AND NOT coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('180 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL)), '#767676', '#1A1A1A'))" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{d8aada8e-69f6-53ee-94a2-72d2c8a02696}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="90" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="-2.75,-0.00000000000000017" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="26,26,26,255,rgb:0.10196078431372549,0.10196078431372549,0.10196078431372549,1" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="0.9" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('180 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL), '#A3A3A3', if((coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('90 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL) AND NOT coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('180 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL)), '#767676', '#1A1A1A'))" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{27b426c8-5ecd-5113-863a-91cda249a1ec}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="90" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="2.75,0.00000000000000017" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="26,26,26,255,rgb:0.10196078431372549,0.10196078431372549,0.10196078431372549,1" />
      <Option name="outline_style" type="QString" value="solid" />
      <Option name="outline_width" type="QString" value="0.9" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('180 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL), '#A3A3A3', if((coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('90 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL) AND NOT coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('180 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL)), '#767676', '#1A1A1A'))" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{fc5faa7d-84d9-58df-8d9e-fef2a2e8500d}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="60" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="1.37500000000000022,-2.3815698604072062" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="95,95,95,255,rgb:0.37254901960784315,0.37254901960784315,0.37254901960784315,1" />
      <Option name="outline_style" type="QString" value="no" />
      <Option name="outline_width" type="QString" value="0.5" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="3.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" type="Map">
        <Option name="outlineStyle" type="Map">
         <Option name="active" type="bool" value="true" />
         <Option name="expression" type="QString" value="if(coalesce(&quot;last_report&quot; &lt; to_date(to_date(@map_start_time) - to_interval('180 days')), &quot;last_report&quot; IS NULL AND @map_start_time IS NOT NULL), 'solid', 'no')" />
         <Option name="type" type="int" value="3" />
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol alpha="1" clip_to_extent="1" force_rhr="0" frame_rate="10" is_animated="0" name="3" type="marker">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value="" />
      <Option name="properties" />
      <Option name="type" type="QString" value="collection" />
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{d409d869-fb07-5168-8c74-c15d7ca6ea61}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="2.75,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="153,153,153,255,rgb:0.59999999999999998,0.59999999999999998,0.59999999999999998,1" />
      <Option name="outline_style" type="QString" value="dot" />
      <Option name="outline_width" type="QString" value="0.5" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" />
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" id="{91c1bab0-9d14-582f-b642-3c1d85cb95a1}" locked="0" pass="0">
     <Option type="Map">
      <Option name="angle" type="QString" value="0" />
      <Option name="cap_style" type="QString" value="square" />
      <Option name="color" type="QString" value="255,255,255,0,rgb:1,1,1,0" />
      <Option name="horizontal_anchor_point" type="QString" value="1" />
      <Option name="joinstyle" type="QString" value="round" />
      <Option name="name" type="QString" value="line" />
      <Option name="offset" type="QString" value="-2.75,0" />
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="offset_unit" type="QString" value="MM" />
      <Option name="outline_color" type="QString" value="153,153,153,255,rgb:0.59999999999999998,0.59999999999999998,0.59999999999999998,1" />
      <Option name="outline_style" type="QString" value="dot" />
      <Option name="outline_width" type="QString" value="0.5" />
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="outline_width_unit" type="QString" value="MM" />
      <Option name="scale_method" type="QString" value="diameter" />
      <Option name="size" type="QString" value="4.4" />
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
      <Option name="size_unit" type="QString" value="MM" />
      <Option name="vertical_anchor_point" type="QString" value="1" />
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" />
       <Option name="type" type="QString" value="collection" />
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
  </symbols>
  <data-defined-properties>
   <Option type="Map">
    <Option name="name" type="QString" value="" />
    <Option name="properties" />
    <Option name="type" type="QString" value="collection" />
   </Option>
  </data-defined-properties>
 </renderer-v2>
 <selection mode="Default">
  <selectionColor invalid="1" />
 </selection>
 <labeling type="rule-based">
  <rules key="{271ba822-9d28-5280-bbe7-25421636f2b4}">
   <rule description="Keep labels off gates" key="{bb1730ef-2ce3-5426-ac73-fe94cd6ff7bd}" scalemaxdenom="2600000">
    <settings calloutType="simple">
     <text-style allowHtml="0" blendMode="0" capitalization="0" fieldName="" fontFamily="Open Sans" fontItalic="0" fontKerning="1" fontLetterSpacing="0" fontSize="10" fontSizeMapUnitScale="3x:0,0,0,0,0,0" fontSizeUnit="Point" fontStrikeout="0" fontUnderline="0" fontWeight="50" fontWordSpacing="0" forcedBold="0" forcedItalic="0" isExpression="0" legendString="Aa" multilineHeight="1" multilineHeightUnit="Percentage" namedStyle="Regular" previewBkgrdColor="255,255,255,255,rgb:1,1,1,1" tabStopDistance="80" tabStopDistanceMapUnitScale="3x:0,0,0,0,0,0" tabStopDistanceUnit="Point" textColor="50,50,50,255,rgb:0.19607843137254902,0.19607843137254902,0.19607843137254902,1" textOpacity="1" textOrientation="horizontal" useSubstitutions="0">
      <families>
       <family name="Open Sans" />
       <family name="Liberation Sans" />
       <family name="Helvetica" />
       <family name="Arial" />
       <family name="Sans Serif" />
      </families>
      <text-buffer bufferBlendMode="0" bufferColor="250,250,250,255,rgb:0.98039215686274506,0.98039215686274506,0.98039215686274506,1" bufferDraw="0" bufferJoinStyle="128" bufferNoFill="1" bufferOpacity="1" bufferSize="1" bufferSizeMapUnitScale="3x:0,0,0,0,0,0" bufferSizeUnits="MM" />
      <text-mask maskEnabled="0" maskJoinStyle="128" maskOpacity="1" maskSize="1.5" maskSize2="1.5" maskSizeMapUnitScale="3x:0,0,0,0,0,0" maskSizeUnits="MM" maskType="0" maskedSymbolLayers="" />
      <background shapeBlendMode="0" shapeBorderColor="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" shapeBorderWidth="0" shapeBorderWidthMapUnitScale="3x:0,0,0,0,0,0" shapeBorderWidthUnit="Point" shapeDraw="0" shapeFillColor="255,255,255,255,rgb:1,1,1,1" shapeJoinStyle="64" shapeOffsetMapUnitScale="3x:0,0,0,0,0,0" shapeOffsetUnit="Point" shapeOffsetX="0" shapeOffsetY="0" shapeOpacity="1" shapeRadiiMapUnitScale="3x:0,0,0,0,0,0" shapeRadiiUnit="Point" shapeRadiiX="0" shapeRadiiY="0" shapeRotation="0" shapeRotationType="0" shapeSVGFile="" shapeSizeMapUnitScale="3x:0,0,0,0,0,0" shapeSizeType="0" shapeSizeUnit="Point" shapeSizeX="0" shapeSizeY="0" shapeType="0">
       <symbol alpha="1" clip_to_extent="1" force_rhr="0" frame_rate="10" is_animated="0" name="fillSymbol" type="fill">
        <data_defined_properties>
         <Option type="Map">
          <Option name="name" type="QString" value="" />
          <Option name="properties" />
          <Option name="type" type="QString" value="collection" />
         </Option>
        </data_defined_properties>
        <layer class="SimpleFill" enabled="1" id="" locked="0" pass="0">
         <Option type="Map">
          <Option name="border_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
          <Option name="color" type="QString" value="255,255,255,255,rgb:1,1,1,1" />
          <Option name="joinstyle" type="QString" value="bevel" />
          <Option name="offset" type="QString" value="0,0" />
          <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0" />
          <Option name="offset_unit" type="QString" value="MM" />
          <Option name="outline_color" type="QString" value="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" />
          <Option name="outline_style" type="QString" value="no" />
          <Option name="outline_width" type="QString" value="0" />
          <Option name="outline_width_unit" type="QString" value="Point" />
          <Option name="style" type="QString" value="solid" />
         </Option>
         <data_defined_properties>
          <Option type="Map">
           <Option name="name" type="QString" value="" />
           <Option name="properties" />
           <Option name="type" type="QString" value="collection" />
          </Option>
         </data_defined_properties>
        </layer>
       </symbol>
      </background>
      <shadow shadowBlendMode="6" shadowColor="0,0,0,255,rgb:0,0,0,1" shadowDraw="0" shadowOffsetAngle="135" shadowOffsetDist="1" shadowOffsetGlobal="1" shadowOffsetMapUnitScale="3x:0,0,0,0,0,0" shadowOffsetUnit="MM" shadowOpacity="0.69999999999999996" shadowRadius="1.5" shadowRadiusAlphaOnly="0" shadowRadiusMapUnitScale="3x:0,0,0,0,0,0" shadowRadiusUnit="MM" shadowScale="100" shadowUnder="0" />
      <dd_properties>
       <Option type="Map">
        <Option name="name" type="QString" value="" />
        <Option name="properties" />
        <Option name="type" type="QString" value="collection" />
       </Option>
      </dd_properties>
      <substitutions />
     </text-style>
     <text-format addDirectionSymbol="0" autoWrapLength="0" decimals="3" formatNumbers="0" leftDirectionSymbol="&lt;" multilineAlign="3" placeDirectionSymbol="0" plussign="0" reverseDirectionSymbol="0" rightDirectionSymbol="&gt;" useMaxLineLengthForAutoWrap="1" wrapChar="" />
     <placement allowDegraded="0" centroidInside="0" centroidWhole="0" dist="0" distMapUnitScale="3x:0,0,0,0,0,0" distUnits="MM" fitInPolygonOnly="0" geometryGenerator="" geometryGeneratorEnabled="0" geometryGeneratorType="PointGeometry" labelOffsetMapUnitScale="3x:0,0,0,0,0,0" layerType="UnknownGeometry" lineAnchorClipping="0" lineAnchorPercent="0.5" lineAnchorTextPoint="FollowPlacement" lineAnchorType="0" maxCurvedCharAngleIn="25" maxCurvedCharAngleOut="-25" maximumDistance="0" maximumDistanceMapUnitScale="3x:0,0,0,0,0,0" maximumDistanceUnit="MM" offsetType="0" offsetUnits="MM" overlapHandling="PreventOverlap" overrunDistance="0" overrunDistanceMapUnitScale="3x:0,0,0,0,0,0" overrunDistanceUnit="MM" placement="0" placementFlags="10" polygonPlacementFlags="2" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" preserveRotation="1" prioritization="PreferCloser" priority="5" quadOffset="4" repeatDistance="0" repeatDistanceMapUnitScale="3x:0,0,0,0,0,0" repeatDistanceUnits="MM" rotationAngle="0" rotationUnit="AngleDegrees" xOffset="0" yOffset="0" />
     <rendering drawLabels="0" fontLimitPixelSize="0" fontMaxPixelSize="10000" fontMinPixelSize="0" labelPerPart="0" limitNumLabels="0" maxNumLabels="2000" mergeLines="0" minFeatureSize="0" obstacle="1" obstacleFactor="2" obstacleType="1" scaleMax="0" scaleMin="0" scaleVisibility="0" unplacedVisibility="0" upsidedownLabels="0" zIndex="0" />
     <dd_properties>
      <Option type="Map">
       <Option name="name" type="QString" value="" />
       <Option name="properties" />
       <Option name="type" type="QString" value="collection" />
      </Option>
     </dd_properties>
     <callout type="simple">
      <Option type="Map">
       <Option name="anchorPoint" type="QString" value="pole_of_inaccessibility" />
       <Option name="blendMode" type="int" value="0" />
       <Option name="ddProperties" type="Map">
        <Option name="name" type="QString" value="" />
        <Option name="properties" />
        <Option name="type" type="QString" value="collection" />
       </Option>
       <Option name="drawToAllParts" type="bool" value="false" />
       <Option name="enabled" type="QString" value="0" />
       <Option name="labelAnchorPoint" type="QString" value="point_on_exterior" />
       <Option name="lineSymbol" type="QString" value="&lt;symbol type=&quot;line&quot; force_rhr=&quot;0&quot; clip_to_extent=&quot;1&quot; frame_rate=&quot;10&quot; alpha=&quot;1&quot; is_animated=&quot;0&quot; name=&quot;symbol&quot;&gt;&lt;data_defined_properties&gt;&lt;Option type=&quot;Map&quot;&gt;&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/&gt;&lt;Option name=&quot;properties&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/&gt;&lt;/Option&gt;&lt;/data_defined_properties&gt;&lt;layer class=&quot;SimpleLine&quot; enabled=&quot;1&quot; id=&quot;{ff09e1a9-802a-587b-af0d-65e995104d5c}&quot; locked=&quot;0&quot; pass=&quot;0&quot;&gt;&lt;Option type=&quot;Map&quot;&gt;&lt;Option type=&quot;QString&quot; name=&quot;align_dash_pattern&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;capstyle&quot; value=&quot;square&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;customdash&quot; value=&quot;5;2&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;customdash_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;customdash_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;draw_inside_polygon&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;joinstyle&quot; value=&quot;bevel&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_color&quot; value=&quot;60,60,60,255,rgb:0.23529411764705882,0.23529411764705882,0.23529411764705882,1&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_style&quot; value=&quot;solid&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_width&quot; value=&quot;0.3&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;line_width_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;offset&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;offset_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;ring_filter&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_unit&quot; value=&quot;MM&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;tweak_dash_pattern_on_corners&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;use_custom_dash&quot; value=&quot;0&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;width_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/&gt;&lt;/Option&gt;&lt;data_defined_properties&gt;&lt;Option type=&quot;Map&quot;&gt;&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/&gt;&lt;Option name=&quot;properties&quot;/&gt;&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/&gt;&lt;/Option&gt;&lt;/data_defined_properties&gt;&lt;/layer&gt;&lt;/symbol&gt;" />
       <Option name="minLength" type="double" value="0" />
       <Option name="minLengthMapUnitScale" type="QString" value="3x:0,0,0,0,0,0" />
       <Option name="minLengthUnit" type="QString" value="MM" />
       <Option name="offsetFromAnchor" type="double" value="0" />
       <Option name="offsetFromAnchorMapUnitScale" type="QString" value="3x:0,0,0,0,0,0" />
       <Option name="offsetFromAnchorUnit" type="QString" value="MM" />
       <Option name="offsetFromLabel" type="double" value="0" />
       <Option name="offsetFromLabelMapUnitScale" type="QString" value="3x:0,0,0,0,0,0" />
       <Option name="offsetFromLabelUnit" type="QString" value="MM" />
      </Option>
     </callout>
    </settings>
   </rule>
  </rules>
 </labeling>
 <blendMode>0</blendMode>
 <featureBlendMode>0</featureBlendMode>
 <layerOpacity>1</layerOpacity>
 <legend showLabelLegend="0" type="default-vector" />
 <fieldConfiguration>
  <field configurationFlags="NoFlag" name="place_id" />
  <field configurationFlags="NoFlag" name="name" />
  <field configurationFlags="NoFlag" name="country" />
  <field configurationFlags="NoFlag" name="status" />
  <field configurationFlags="NoFlag" name="approximate" />
  <field configurationFlags="NoFlag" name="note" />
  <field configurationFlags="NoFlag" name="since" />
  <field configurationFlags="NoFlag" name="said_by" />
  <field configurationFlags="NoFlag" name="basis" />
  <field configurationFlags="NoFlag" name="rival_reports" />
  <field configurationFlags="NoFlag" name="report_ids" />
  <field configurationFlags="NoFlag" name="source_id" />
  <field configurationFlags="NoFlag" name="last_report" />
  <field configurationFlags="NoFlag" name="valid_from" />
  <field configurationFlags="NoFlag" name="valid_to" />
 </fieldConfiguration>
 <aliases>
  <alias field="place_id" index="0" name="Place id" />
  <alias field="name" index="1" name="Name" />
  <alias field="country" index="2" name="Country (ISO 3166)" />
  <alias field="status" index="3" name="Status" />
  <alias field="approximate" index="4" name="Position only approximate (1 = yes)" />
  <alias field="note" index="5" name="Note" />
  <alias field="since" index="6" name="Status since" />
  <alias field="said_by" index="7" name="Said by" />
  <alias field="basis" index="8" name="Basis: who said it, when, where" />
  <alias field="rival_reports" index="9" name="Reports that contradict it" />
  <alias field="report_ids" index="10" name="Reports" />
  <alias field="source_id" index="11" name="Source" />
  <alias field="last_report" index="12" name="Last report" />
  <alias field="valid_from" index="13" name="Valid from (this day included)" />
  <alias field="valid_to" index="14" name="Valid to (this day excluded, empty = still so)" />
 </aliases>
 <splitPolicies>
  <policy field="place_id" policy="Duplicate" />
  <policy field="name" policy="Duplicate" />
  <policy field="country" policy="Duplicate" />
  <policy field="status" policy="Duplicate" />
  <policy field="approximate" policy="Duplicate" />
  <policy field="note" policy="Duplicate" />
  <policy field="since" policy="Duplicate" />
  <policy field="said_by" policy="Duplicate" />
  <policy field="basis" policy="Duplicate" />
  <policy field="rival_reports" policy="Duplicate" />
  <policy field="report_ids" policy="Duplicate" />
  <policy field="source_id" policy="Duplicate" />
  <policy field="last_report" policy="Duplicate" />
  <policy field="valid_from" policy="Duplicate" />
  <policy field="valid_to" policy="Duplicate" />
 </splitPolicies>
 <duplicatePolicies>
  <policy field="place_id" policy="Duplicate" />
  <policy field="name" policy="Duplicate" />
  <policy field="country" policy="Duplicate" />
  <policy field="status" policy="Duplicate" />
  <policy field="approximate" policy="Duplicate" />
  <policy field="note" policy="Duplicate" />
  <policy field="since" policy="Duplicate" />
  <policy field="said_by" policy="Duplicate" />
  <policy field="basis" policy="Duplicate" />
  <policy field="rival_reports" policy="Duplicate" />
  <policy field="report_ids" policy="Duplicate" />
  <policy field="source_id" policy="Duplicate" />
  <policy field="last_report" policy="Duplicate" />
  <policy field="valid_from" policy="Duplicate" />
  <policy field="valid_to" policy="Duplicate" />
 </duplicatePolicies>
 <defaults>
  <default applyOnUpdate="0" expression="" field="place_id" />
  <default applyOnUpdate="0" expression="" field="name" />
  <default applyOnUpdate="0" expression="" field="country" />
  <default applyOnUpdate="0" expression="" field="status" />
  <default applyOnUpdate="0" expression="" field="approximate" />
  <default applyOnUpdate="0" expression="" field="note" />
  <default applyOnUpdate="0" expression="" field="since" />
  <default applyOnUpdate="0" expression="" field="said_by" />
  <default applyOnUpdate="0" expression="" field="basis" />
  <default applyOnUpdate="0" expression="" field="rival_reports" />
  <default applyOnUpdate="0" expression="" field="report_ids" />
  <default applyOnUpdate="0" expression="" field="source_id" />
  <default applyOnUpdate="0" expression="" field="last_report" />
  <default applyOnUpdate="0" expression="" field="valid_from" />
  <default applyOnUpdate="0" expression="" field="valid_to" />
 </defaults>
 <constraints>
  <constraint constraints="0" exp_strength="0" field="place_id" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="name" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="country" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="status" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="approximate" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="note" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="since" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="said_by" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="basis" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="rival_reports" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="report_ids" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="source_id" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="last_report" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="valid_from" notnull_strength="0" unique_strength="0" />
  <constraint constraints="0" exp_strength="0" field="valid_to" notnull_strength="0" unique_strength="0" />
 </constraints>
 <constraintExpressions>
  <constraint desc="" exp="" field="place_id" />
  <constraint desc="" exp="" field="name" />
  <constraint desc="" exp="" field="country" />
  <constraint desc="" exp="" field="status" />
  <constraint desc="" exp="" field="approximate" />
  <constraint desc="" exp="" field="note" />
  <constraint desc="" exp="" field="since" />
  <constraint desc="" exp="" field="said_by" />
  <constraint desc="" exp="" field="basis" />
  <constraint desc="" exp="" field="rival_reports" />
  <constraint desc="" exp="" field="report_ids" />
  <constraint desc="" exp="" field="source_id" />
  <constraint desc="" exp="" field="last_report" />
  <constraint desc="" exp="" field="valid_from" />
  <constraint desc="" exp="" field="valid_to" />
 </constraintExpressions>
 <expressionfields />
 <mapTip enabled="1">&lt;b&gt;Border gate [% with_variable('kc_text', nullif("name", ''), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %]&lt;/b&gt;[% ' (to ' || with_variable('kc_text', nullif("country", ''), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) || ')' %]&lt;br&gt;
&lt;b&gt;[% with_variable('kc_text', nullif("status", ''), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %]&lt;/b&gt;[% with_variable('kc_text', try(if("status" = 'unknown', ': nothing is reported for this day', NULL)), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %][% ', since ' || with_variable('kc_text', try(format_date("since", 'yyyy-MM-dd', 'en')), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %]
[% '&lt;br&gt;Said: ' || array_to_string(array_foreach(array_slice(string_to_array(coalesce(nullif("basis", ''), nullif('', '')), '; '), 0, 19), with_variable('kc_text', @element, replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;')))), '&lt;br&gt;') %]
[% '&lt;br&gt;Last report: ' || with_variable('kc_text', try(format_date("last_report", 'yyyy-MM-dd', 'en')), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %][% ', ' || with_variable('kc_text', (abs(day(to_date(@map_start_time) - "last_report")) || if(day(to_date(@map_start_time) - "last_report") &lt; 0, ' days after the day shown', ' days before the day shown')), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %]
[% '&lt;br&gt;&lt;i&gt;Against that: ' || array_to_string(array_foreach(array_slice(string_to_array(coalesce(nullif("rival_reports", ''), nullif('', '')), '; '), 0, 19), with_variable('kc_text', @element, replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;')))), '&lt;br&gt;') || '&lt;/i&gt;' %]
[% '&lt;br&gt;' || with_variable('kc_text', nullif("note", ''), replace(left(@kc_text, 1000) || if(length(@kc_text) &gt; 1000, '…', ''), array('&amp;', '&lt;', '&gt;', '"', ''''), array('&amp;amp;', '&amp;lt;', '&amp;gt;', '&amp;quot;', '&amp;#39;'))) %]</mapTip>
 <layerGeometryType>0</layerGeometryType>
</qgis>
